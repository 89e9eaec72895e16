package org.rapportcrm.analytics.matching.known;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapportcrm.analytics.matching.Matches;
import org.rapportcrm.analytics.matching.Matching;
import org.rapportcrm.analytics.matching.RunLimits;
import org.rapportcrm.analytics.matching.Thresholds;
import org.rapportcrm.analytics.matching.Watch;
import org.rapportcrm.analytics.matching.made.Town;

class MadeTownTest {
    @Test
    void isSortedOutWithHouseholdsAndSlips() {
        Town town = Town.of(5_000, 1);
        KnownSet set = new KnownSet("made", town.records(), town.entity());

        Matches matches =
                new Matching(RunLimits.DEFAULT, Watch.NONE).run(set.records(), Thresholds.DEFAULT);

        assertThat(Accuracy.ofPairs(set, matches).f1()).isGreaterThan(0.95);
        assertThat(Accuracy.ofClusters(set, matches).f1()).isGreaterThan(0.95);
        assertThat(matches.comparisons()).isLessThan(matches.possible() / 20);
    }
}
