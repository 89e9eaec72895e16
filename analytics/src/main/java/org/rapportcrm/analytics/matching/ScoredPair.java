package org.rapportcrm.analytics.matching;

/**
 * Two records that may be the same.
 *
 * @param first position of one record in its {@link Records}, the lower one
 * @param second position of the other
 * @param bits log2 odds that both are the same customer
 * @param household that they share a household, but are not the same
 * @param vetoed whether a strong identifier differs
 */
public record ScoredPair(int first, int second, double bits, double household, boolean vetoed) {
    /** That both are the same customer, 0 to 1; above 53 bits it is 1. */
    public double probability() {
        return Bits.probability(bits);
    }
}
