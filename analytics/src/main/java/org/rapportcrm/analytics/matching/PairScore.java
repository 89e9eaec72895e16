package org.rapportcrm.analytics.matching;

/** What two records come to, and what the last pairs of values came to; for one thread. */
final class PairScore {
    private static final int REMEMBERED = 1 << 15;

    final byte[] agreement;
    final double[] bits;
    final double[] rareness;

    /** log2 odds of the same against unrelated. */
    double same;

    /** log2 odds of one household against unrelated. */
    double together;

    private final long[] compared = new long[REMEMBERED];
    private final byte[] answers = new byte[REMEMBERED];

    PairScore(int fields) {
        this.agreement = new byte[fields];
        this.bits = new double[fields];
        this.rareness = new double[fields];
    }

    void set(int field, int agreement, double bits, double rareness) {
        this.agreement[field] = (byte) agreement;
        this.bits[field] = bits;
        this.rareness[field] = rareness;
    }

    /** What the explanation "one household" takes away from "the same". */
    double householdBits() {
        return -Bits.log2(1 + Bits.pow2(together));
    }

    double totalBits() {
        return same + householdBits();
    }

    double probability() {
        return Bits.probability(totalBits());
    }

    double household() {
        return Bits.probability(together - Bits.log2(1 + Bits.pow2(same)));
    }

    /** The agreement of two values of a field, or -1. */
    int remembered(int field, int a, int b) {
        long key = key(field, a, b);
        int place = place(key);
        return compared[place] == key ? answers[place] : -1;
    }

    void remember(int field, int a, int b, int agreement) {
        long key = key(field, a, b);
        int place = place(key);
        compared[place] = key;
        answers[place] = (byte) agreement;
    }

    private static long key(int field, int a, int b) {
        return (long) (field + 1) << 56 | (long) a << 28 | b;
    }

    private static int place(long key) {
        return (int) (Hash.mix(key) & REMEMBERED - 1);
    }
}
