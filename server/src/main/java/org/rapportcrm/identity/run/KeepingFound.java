package org.rapportcrm.identity.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.analytics.matching.MatchModel;
import org.rapportcrm.analytics.matching.Matches;
import org.rapportcrm.analytics.matching.ScoredPair;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Subjects;
import org.rapportcrm.identity.match.Thresholds;
import org.rapportcrm.identity.pair.Found;
import org.rapportcrm.identity.pair.FoundPairs;
import org.rapportcrm.identity.pair.Judging;
import org.springframework.stereotype.Component;

/**
 * Keeps what the kernel found in a slice, with its evidence: the kernel tells but the sum, so the
 * pairs that count are held against each other once more.
 */
@Component
class KeepingFound {
    private final Subjects subjects;
    private final Thresholds thresholds;
    private final FoundPairs pairs;

    KeepingFound(Subjects subjects, Thresholds thresholds, FoundPairs pairs) {
        this.subjects = subjects;
        this.thresholds = thresholds;
        this.pairs = pairs;
    }

    /** How many were kept, of which kind. */
    record Kept(long sure, long doubtful) {}

    /** In the transaction that is open. */
    Kept keep(List<ScoredPair> some, Slice slice, int[] clusters, MatchModel model) {
        Map<UUID, Subject> read = subjects.of(ids(some, slice));
        Judging judging = new Judging(thresholds.all());
        List<Found> found = new ArrayList<>();
        for (ScoredPair pair : some) {
            Subject one = read.get(slice.id(pair.first()));
            Subject other = read.get(slice.id(pair.second()));
            if (one == null || other == null) {
                continue;
            }
            int cluster = clusters[pair.first()];
            boolean isOne = cluster > 0 && cluster == clusters[pair.second()];
            judging.judge(one, other, model.compare(one.record(), other.record()))
                    .map(it -> isOne ? it : it.asked())
                    .ifPresent(found::add);
        }
        pairs.keep(found);
        long sure = found.stream().filter(Found::sure).count();
        return new Kept(sure, found.size() - sure);
    }

    private static Set<UUID> ids(List<ScoredPair> some, Slice slice) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (ScoredPair pair : some) {
            ids.add(slice.id(pair.first()));
            ids.add(slice.id(pair.second()));
        }
        return ids;
    }

    /** Of each position, the number of its group from 1; 0 for none. */
    static int[] clusters(Matches matches, int size) {
        int[] clusters = new int[size];
        int number = 0;
        for (List<Integer> cluster : matches.clusters()) {
            number++;
            for (int position : cluster) {
                clusters[position] = number;
            }
        }
        return clusters;
    }
}
