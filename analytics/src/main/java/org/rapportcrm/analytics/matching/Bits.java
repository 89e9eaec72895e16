package org.rapportcrm.analytics.matching;

/** Odds and probabilities in bits: logarithms to the base 2. */
final class Bits {
    private static final double LN2 = Math.log(2);

    private Bits() {}

    static double log2(double x) {
        return Math.log(x) / LN2;
    }

    static double pow2(double bits) {
        return Math.exp(bits * LN2);
    }

    /** Probability of what has these log2 odds. */
    static double probability(double bits) {
        return 1 / (1 + pow2(-bits));
    }

    static double odds(double probability) {
        return log2(probability / (1 - probability));
    }
}
