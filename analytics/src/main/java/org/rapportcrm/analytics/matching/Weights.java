package org.rapportcrm.analytics.matching;

/**
 * The numbers of a model: for each field of the schema and each agreement by its ordinal, 0 where
 * the kind has no such level.
 *
 * @param prior log2 odds that two records chosen blindly are the same customer
 * @param household log2 odds that they are two of one household
 */
record Weights(double prior, double household, double[][] m, double[][] u) {
    private static final double INITIAL_PRIOR = -16;

    static Weights initial(Schema schema) {
        double[][] m = new double[schema.size()][];
        double[][] u = new double[schema.size()][];
        for (int field = 0; field < schema.size(); field++) {
            Levels levels = Levels.of(schema.field(field).kind());
            m[field] = levels.m().clone();
            u[field] = levels.u().clone();
        }
        return new Weights(INITIAL_PRIOR, INITIAL_PRIOR - 1, m, u);
    }

    /**
     * A swap of two names is one event that shows in two fields: each has the root of its
     * probability, and blindly crossed names agree as often as straight ones.
     */
    Weights withSwaps() {
        int swapped = Agreement.SWAPPED.ordinal();
        for (int field = 0; field < m.length; field++) {
            if (m[field][swapped] > 0) {
                m[field][swapped] = Math.sqrt(m[field][swapped]);
                u[field][swapped] = u[field][Agreement.EXACT.ordinal()];
            }
        }
        return this;
    }

    double bits(int field, int agreement) {
        double same = m[field][agreement];
        double blind = u[field][agreement];
        return same == 0 || blind == 0 ? 0 : Bits.log2(same / blind);
    }

    double[][] bits() {
        double[][] bits = new double[m.length][Levels.ALL];
        for (int field = 0; field < bits.length; field++) {
            for (int level = 0; level < Levels.ALL; level++) {
                bits[field][level] = bits(field, level);
            }
        }
        return bits;
    }
}
