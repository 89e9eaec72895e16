package org.rapportcrm.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.analytics.matching.People.ADA;
import static org.rapportcrm.analytics.matching.People.numbered;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    private static final MatchRecord OF_NUMBER_1 = numbered(ADA, "shop", "1001");
    private static final MatchRecord OF_NUMBER_2 = numbered(ADA, "shop", "2002");

    private final Matching matching = new Matching(RunLimits.DEFAULT, Watch.NONE);

    @Test
    void noVetoIsOverlookedAmongManyMembers() {
        Records records = new Records(People.SCHEMA).add(ADA).add(OF_NUMBER_1);
        for (int copy = 0; copy < 900; copy++) {
            records.add(ADA);
        }
        records.add(OF_NUMBER_2);

        List<List<Integer>> clusters = clusters(records);

        assertThat(clusters)
                .noneMatch(cluster -> cluster.contains(1) && cluster.contains(records.size() - 1));
        assertThat(clusters).anyMatch(cluster -> cluster.size() > 900);
    }

    @Test
    void whichOfTwoEquallyLikeOnesJoinsDoesNotDependOnTheOrder() {
        List<MatchRecord> rows = List.of(OF_NUMBER_1, ADA, OF_NUMBER_2);

        assertThat(joined(rows.reversed())).isEqualTo(joined(rows));
    }

    @Test
    void tellsApartWhatIsMoreThanCertain() {
        ScoredPair sure = new ScoredPair(0, 1, 60, 0, false);
        ScoredPair surer = new ScoredPair(0, 2, 70, 0, false);

        assertThat(sure.probability()).isEqualTo(surer.probability()).isEqualTo(1);
        assertThat(surer.bits()).isGreaterThan(sure.bits());
    }

    @Test
    void aSampleAsksEveryMember() {
        for (int rows = 20; rows < 200; rows++) {
            int size = rows;
            long all = 40L * size;
            long step = Clustering.step(all, size);

            assertThat(LongStream.iterate(0, i -> i < all, i -> i + step).map(i -> i % size))
                    .as("%s rows", rows)
                    .containsAll(LongStream.range(0, size).boxed().toList());
        }
    }

    private Set<MatchRecord> joined(List<MatchRecord> rows) {
        Records records = new Records(People.SCHEMA);
        rows.forEach(records::add);
        return clusters(records).getFirst().stream().map(rows::get).collect(Collectors.toSet());
    }

    private List<List<Integer>> clusters(Records records) {
        return matching.run(records, MatchModel.initial(People.SCHEMA), Thresholds.DEFAULT)
                .clusters();
    }
}
