package org.rapportcrm.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.rapportcrm.analytics.matching.People.ADA;
import static org.rapportcrm.analytics.matching.People.numbered;
import static org.rapportcrm.analytics.matching.People.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.analytics.matching.made.Town;

class MatchingTest {
    private final Matching matching = new Matching(RunLimits.DEFAULT, Watch.NONE);

    @Test
    void aChainOfJohnSmithsIsNotOneMan() {
        Records records = new Records(People.SCHEMA);
        for (int man = 0; man < 50; man++) {
            records.add(
                    People.SCHEMA
                            .record()
                            .add("given", "John")
                            .add("family", "Smith")
                            .add(
                                    "born",
                                    "19%02d-%02d-%02d"
                                            .formatted(20 + man, 1 + man % 12, 1 + man % 28))
                            .add("phone", "+44 20 7946 %04d".formatted(1000 + 37 * man))
                            .add("phone", "+44 20 7946 %04d".formatted(1000 + 37 * (man + 1)))
                            .build());
        }

        Matches matches =
                matching.run(records, MatchModel.initial(People.SCHEMA), Thresholds.DEFAULT);

        assertThat(matches.pairs()).hasSizeGreaterThan(30);
        assertThat(matches.clusters()).allMatch(cluster -> cluster.size() <= 3);
    }

    @Test
    void aVetoKeepsApartWhatAThirdRecordWouldJoin() {
        Records records =
                new Records(People.SCHEMA)
                        .add(numbered(ADA, "shop", "1001"))
                        .add(ADA)
                        .add(numbered(ADA, "shop", "2002"));

        Matches matches =
                matching.run(records, MatchModel.initial(People.SCHEMA), Thresholds.DEFAULT);

        assertThat(matches.clusters()).hasSize(1).allMatch(cluster -> cluster.size() == 2);
        assertThat(matches.pairs()).filteredOn(ScoredPair::vetoed).hasSize(1);
    }

    @Test
    void emptyAndSingleSetsHaveNoMatches() {
        Records one = new Records(People.SCHEMA).add(ADA);

        assertThat(matching.run(new Records(People.SCHEMA), Thresholds.DEFAULT).pairs()).isEmpty();
        assertThat(matching.run(one, Thresholds.DEFAULT).pairs()).isEmpty();
    }

    @Test
    void recordsWithoutAnyValueStayAlone() {
        Records records = new Records(People.SCHEMA);
        IntStream.range(0, 100).forEach(row -> records.add(person()));

        assertThat(matching.run(records, Thresholds.DEFAULT).clusters()).isEmpty();
    }

    @Test
    void copiesMeetHoweverManyThereAre() {
        Records records = new Records(People.SCHEMA);
        IntStream.range(0, 3_000).forEach(row -> records.add(ADA));

        Matches matches =
                matching.run(records, MatchModel.initial(People.SCHEMA), Thresholds.DEFAULT);

        assertThat(matches.clusters()).singleElement().asInstanceOf(LIST).hasSize(3_000);
    }

    @Test
    void alikeOnesMeetWhenNoKeySplitsThem() {
        Schema schema =
                Schema.of(
                        Field.of("given", FieldKind.GIVEN_NAME),
                        Field.of("family", FieldKind.FAMILY_NAME),
                        Field.of("born", FieldKind.DATE),
                        Field.of("city", FieldKind.CITY),
                        Field.of("order", FieldKind.IDENTIFIER));
        Records records = new Records(schema);
        for (int order = 0; order < 3_000; order++) {
            records.add(
                    schema.record()
                            .add("given", "Ada")
                            .add("family", "Lovelace")
                            .add("born", "1815-12-10")
                            .add("city", "London")
                            .add("order", String.valueOf(100_000 + 7919 * order))
                            .build());
        }

        Matches matches = matching.run(records, MatchModel.initial(schema), Thresholds.DEFAULT);

        assertThat(matches.comparisons()).isLessThan(10_000);
        assertThat(matches.left()).isEqualTo(3_000);
        assertThat(matches.clusters()).singleElement().asInstanceOf(LIST).hasSize(3_000);
    }

    @Test
    void boundsItsComparisons() {
        Records records = new Records(People.SCHEMA);
        IntStream.range(0, 3_000)
                .forEach(row -> records.add(person("John", "Smith", "", "", "London", "", "")));

        Matches matches =
                matching.run(records, MatchModel.initial(People.SCHEMA), Thresholds.DEFAULT);

        assertThat(matches.possible()).isEqualTo(4_498_500);
        assertThat(matches.comparisons()).isLessThan(1_000_000);
        assertThat(matches.left()).isEqualTo(3_000);
    }

    @Test
    void leavesNobodyWhereSomethingTellsThemApart() {
        Town town = Town.of(5_000, 1);

        Matches matches = matching.run(town.records(), Thresholds.DEFAULT);

        assertThat(matches.left()).isZero();
    }

    @Test
    void showsItsStepsAndCanBeEnded() {
        Set<Watch.Step> seen = ConcurrentHashMap.newKeySet();
        Records records = Town.of(3_000, 3).records();

        new Matching(RunLimits.DEFAULT, (step, done, total) -> seen.add(step) || true)
                .run(records, Thresholds.DEFAULT);

        assertThat(seen)
                .containsAll(EnumSet.of(Watch.Step.LEARN, Watch.Step.COMPARE, Watch.Step.CLUSTER));
        assertThatThrownBy(() ->
                        new Matching(
                                        RunLimits.DEFAULT,
                                        (step, done, total) -> step != Watch.Step.COMPARE)
                                .run(records, Thresholds.DEFAULT))
                .isInstanceOf(RunCanceled.class);
    }

    @Test
    void refusesToMergeOtherSchemas() {
        Records other = new Records(Schema.of(Field.of("name", FieldKind.FULL_NAME)));

        assertThatThrownBy(() -> new Records(People.SCHEMA).merge(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreRecordsThanItCanTellApart() {
        Records full = new Records(People.SCHEMA, 2).add(ADA).add(ADA);
        Records two = new Records(People.SCHEMA).add(ADA).add(ADA);

        assertThatThrownBy(() -> full.add(ADA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> full.merge(two)).isInstanceOf(IllegalStateException.class);
        assertThat(full.size()).isEqualTo(2);
        assertThat(Records.MOST).isEqualTo(16_777_216);
    }

    @Test
    void everyKeyOfAPairThatSharesAnEmailIsFound() {
        MatchRecord other = person("A.", "King", "", "", "", "", "ada@lovelace.example");

        Set<String> keys = BlockingKeys.of(People.SCHEMA, ADA);

        assertThat(keys).hasSizeBetween(5, 60);
        assertThat(BlockingKeys.of(People.SCHEMA, other)).anyMatch(keys::contains);
        assertThat(BlockingKeys.of(People.SCHEMA, person())).isEmpty();
        assertThat(List.copyOf(keys)).isSorted();
    }
}
