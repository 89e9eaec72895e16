package org.rapportcrm.analytics.matching.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapportcrm.analytics.matching.Matches;
import org.rapportcrm.analytics.matching.Matching;
import org.rapportcrm.analytics.matching.RunLimits;
import org.rapportcrm.analytics.matching.Thresholds;
import org.rapportcrm.analytics.matching.Watch;

/**
 * Without labels and with one set of defaults for all. What must hold stands here; what is reached,
 * the table of docs/benchmarks.md, is written to target/known-sets.md.
 */
class KnownSetsTest {
    private static final List<String> ROWS = new ArrayList<>();

    @AfterAll
    static void writeTable() throws IOException {
        Files.write(Path.of("target/known-sets.md"), ROWS);
    }

    @Test
    void febrlOfAThousand() {
        assertAccuracy(KnownSets.febrl("1"), 0.997, 0.997);
    }

    @Test
    void febrlOfFiveThousand() {
        assertAccuracy(KnownSets.febrl("3"), 0.9965, 0.9965);
    }

    @Test
    void namesAndBirthDates() {
        assertAccuracy(KnownSets.rldata("500"), 0.989, 0.989);
    }

    @Test
    void restaurants() {
        assertAccuracy(KnownSets.restaurant(), 0.92, 0.92);
    }

    @Test
    void fakePeople() {
        assertAccuracy(KnownSets.fake1000(), 0.90, 0.95);
    }

    @Test
    @Tag("full")
    void historicalFigures() {
        assertAccuracy(KnownSets.historical(), 0.85, 0.90);
    }

    @Test
    @Tag("full")
    void ofProductsFewAreFoundButNotWrongOnes() {
        KnownSet set = KnownSets.products();
        Matches matches = matches(set);
        Accuracy pairs = Accuracy.ofPairs(set, matches);
        ROWS.add(row(set, pairs, Accuracy.ofClusters(set, matches)));

        assertThat(pairs.precision()).isGreaterThan(0.8);
    }

    private static void assertAccuracy(KnownSet set, double ofPairs, double ofClusters) {
        Matches matches = matches(set);
        Accuracy pairs = Accuracy.ofPairs(set, matches);
        Accuracy clusters = Accuracy.ofClusters(set, matches);
        ROWS.add(row(set, pairs, clusters));

        assertThat(pairs.f1()).as("%s, pairs: %s", set.name(), pairs).isGreaterThan(ofPairs);
        assertThat(clusters.f1())
                .as("%s, groups: %s", set.name(), clusters)
                .isGreaterThan(ofClusters);
        assertThat(clusters.bCubed()).as("%s, B-cubed", set.name()).isGreaterThan(ofClusters);
    }

    private static Matches matches(KnownSet set) {
        return new Matching(RunLimits.DEFAULT, Watch.NONE).run(set.records(), Thresholds.DEFAULT);
    }

    private static String row(KnownSet set, Accuracy pairs, Accuracy clusters) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f |",
                set.name(),
                set.records().size(),
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                clusters.precision(),
                clusters.recall(),
                clusters.f1(),
                clusters.bCubed());
    }
}
