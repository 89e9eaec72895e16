package org.rapportcrm.analytics.matching.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapportcrm.analytics.matching.Matches;
import org.rapportcrm.analytics.matching.Thresholds;

/**
 * How right groups are.
 *
 * @param precision share of the pairs of one group that are one entity
 * @param recall share of the pairs of one entity that are in one group
 * @param bCubed mean of how pure and how complete the group of each record is, as harmonic mean (A.
 *     Bagga, B. Baldwin, 1998)
 */
record Accuracy(double precision, double recall, double bCubed) {
    static Accuracy ofClusters(KnownSet set, Matches matches) {
        int[] group = IntStream.range(0, set.entity().length).toArray();
        for (List<Integer> cluster : matches.clusters()) {
            cluster.forEach(row -> group[row] = cluster.getFirst());
        }
        var sizes = new HashMap<Long, Integer>();
        for (int row = 0; row < group.length; row++) {
            sizes.merge((long) group[row] << 32 | set.entity()[row], 1, Integer::sum);
        }
        Map<Integer, Integer> groups = sizes(group);
        Map<Integer, Integer> entities = sizes(set.entity());
        double purity = 0;
        double completeness = 0;
        for (int row = 0; row < group.length; row++) {
            double common = sizes.getOrDefault((long) group[row] << 32 | set.entity()[row], 0);
            purity += common / groups.getOrDefault(group[row], 0) / group.length;
            completeness += common / entities.getOrDefault(set.entity()[row], 0) / group.length;
        }
        double right = pairs(sizes.values());
        return new Accuracy(
                right / pairs(groups.values()),
                right / pairs(entities.values()),
                2 * purity * completeness / (purity + completeness));
    }

    /** Of the pairs alone, before they are put together. */
    static Accuracy ofPairs(KnownSet set, Matches matches) {
        var joined =
                matches.pairs().stream()
                        .filter(pair -> pair.probability() >= Thresholds.DEFAULT.join())
                        .toList();
        double right =
                joined.stream()
                        .filter(pair -> set.entity()[pair.first()] == set.entity()[pair.second()])
                        .count();
        return new Accuracy(
                right / joined.size(), right / pairs(sizes(set.entity()).values()), Double.NaN);
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<Integer, Integer> sizes(int[] group) {
        var sizes = new HashMap<Integer, Integer>();
        for (int id : group) {
            sizes.merge(id, 1, Integer::sum);
        }
        return sizes;
    }

    private static double pairs(Iterable<Integer> sizes) {
        double pairs = 0;
        for (int size : sizes) {
            pairs += size * (size - 1.0) / 2;
        }
        return pairs;
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        for (double figure : new double[] {precision, recall, f1(), bCubed}) {
            parts.add(String.format(Locale.ROOT, "%.4f", figure));
        }
        return String.join(" | ", parts);
    }
}
