package org.rapportcrm.bench;

import java.util.Arrays;

/**
 * What a load came to; times in milliseconds.
 *
 * @param processor how long the server, without its database, computed for one answer
 */
record Figures(double perSecond, double p50, double p95, double p99, double processor) {
    static Figures of(long[] nanos, double seconds, double processorMillis) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length / seconds,
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                processorMillis / sorted.length);
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
