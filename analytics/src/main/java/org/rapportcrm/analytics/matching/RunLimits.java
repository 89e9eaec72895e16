package org.rapportcrm.analytics.matching;

/**
 * How much work a run may do.
 *
 * @param comparisonsPerRecord at most this many comparisons for each record on average; blocks of
 *     frequent keys are split until it holds
 * @param threads 1 or more
 */
public record RunLimits(int comparisonsPerRecord, int threads) {
    public static final RunLimits DEFAULT =
            new RunLimits(30, Runtime.getRuntime().availableProcessors());

    public RunLimits {
        if (comparisonsPerRecord < 1 || threads < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
