package org.rapportcrm.analytics.matching;

import java.util.List;

/**
 * Moves weights toward what people decided: the maximum of a logistic regression over the decided
 * pairs, with a normal distribution around each learned weight. Pairs that people see were chosen
 * because they are doubtful, so they tell nothing of m and u, but all of the odds given how the
 * fields agree. Depends on which decisions there are, not on their order.
 */
final class DecisionFit {
    /** Standard deviation, in bits, that we give what was learned without people. */
    private static final double TRUST = 2;

    private static final int SWEEPS = 200;
    private static final double STILL = 1e-7;

    /** Within a bit the curve at most doubles or halves, so that steps of one can't swing. */
    private static final double LONGEST_STEP = 1;

    private static final double LN2 = Math.log(2);

    private DecisionFit() {}

    static double[][] bits(Weights weights, List<Decision> decisions) {
        double[][] bits = weights.bits();
        if (!decisions.isEmpty()) {
            fit(bits, Observations.of(decisions));
        }
        return bits;
    }

    private static void fit(double[][] bits, Observations seen) {
        double[][] learned = new double[bits.length][];
        for (int field = 0; field < bits.length; field++) {
            learned[field] = bits[field].clone();
        }
        double[] totals = seen.totals(bits);
        double longest = LONGEST_STEP;
        for (int sweep = 0; sweep < SWEEPS && longest > STILL; sweep++) {
            longest = 0;
            for (int field = 0; field < bits.length; field++) {
                for (int level : seen.levels(field)) {
                    double from = learned[field][level];
                    double step = seen.step(field, level, totals, bits[field][level] - from, TRUST);
                    bits[field][level] += step;
                    seen.move(field, level, totals, step);
                    longest = Math.max(longest, Math.abs(step));
                }
            }
        }
    }

    /** The decisions in a fixed order, as arrays. */
    private record Observations(int[][] levels, double[] rest, boolean[] same) {
        static Observations of(List<Decision> decisions) {
            List<Decision> sorted =
                    decisions.stream()
                            .sorted(
                                    java.util.Comparator.comparing(Decision::restBits)
                                            .thenComparing(d -> d.agreements().toString())
                                            .thenComparing(Decision::same))
                            .toList();
            return new Observations(
                    sorted.stream()
                            .map(d -> d.agreements().stream().mapToInt(Enum::ordinal).toArray())
                            .toArray(int[][]::new),
                    sorted.stream().mapToDouble(Decision::restBits).toArray(),
                    toBooleans(sorted));
        }

        private static boolean[] toBooleans(List<Decision> decisions) {
            boolean[] same = new boolean[decisions.size()];
            for (int i = 0; i < same.length; i++) {
                same[i] = decisions.get(i).same();
            }
            return same;
        }

        int[] levels(int field) {
            return java.util.Arrays.stream(levels)
                    .mapToInt(pair -> pair[field])
                    .filter(level -> level != Agreement.MISSING.ordinal())
                    .distinct()
                    .sorted()
                    .toArray();
        }

        double[] totals(double[][] bits) {
            double[] totals = rest.clone();
            for (int pair = 0; pair < totals.length; pair++) {
                for (int field = 0; field < bits.length; field++) {
                    totals[pair] += bits[field][levels[pair][field]];
                }
            }
            return totals;
        }

        /** One Newton step of one weight, in bits, shortened where the curve is too flat. */
        double step(int field, int level, double[] totals, double moved, double trust) {
            double slope = -moved / (trust * trust);
            double curve = 1 / (trust * trust);
            for (int pair = 0; pair < totals.length; pair++) {
                if (levels[pair][field] == level) {
                    double probability = Bits.probability(totals[pair]);
                    slope += LN2 * ((same[pair] ? 1 : 0) - probability);
                    curve += LN2 * LN2 * probability * (1 - probability);
                }
            }
            return Math.clamp(slope / curve, -LONGEST_STEP, LONGEST_STEP);
        }

        void move(int field, int level, double[] totals, double step) {
            for (int pair = 0; pair < totals.length; pair++) {
                if (levels[pair][field] == level) {
                    totals[pair] += step;
                }
            }
        }
    }
}
