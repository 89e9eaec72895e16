package org.rapportcrm.analytics.matching;

import java.util.Arrays;

/**
 * How many pairs agree, field by field: what expectation and maximization go over again and again.
 */
final class Patterns {
    private final int fields;
    private byte[] agreements;
    private float[] rareness;
    private int size;

    Patterns(int fields) {
        this.fields = fields;
        this.agreements = new byte[1024 * fields];
        this.rareness = new float[1024 * fields];
    }

    void add(PairScore pair) {
        if ((size + 1) * fields > agreements.length) {
            agreements = Arrays.copyOf(agreements, agreements.length * 2);
            rareness = Arrays.copyOf(rareness, rareness.length * 2);
        }
        int start = size++ * fields;
        for (int field = 0; field < fields; field++) {
            agreements[start + field] = pair.agreement[field];
            rareness[start + field] = (float) pair.rareness[field];
        }
    }

    int size() {
        return size;
    }

    int agreement(int pair, int field) {
        return agreements[pair * fields + field];
    }

    double rareness(int pair, int field) {
        return rareness[pair * fields + field];
    }
}
