package org.rapportcrm.bench;

import java.util.Arrays;

/** What a load came to; times in milliseconds. */
record Figures(double perSecond, double p50, double p95, double p99) {
    static Figures of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length / seconds,
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
