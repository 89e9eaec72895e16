package org.rapportcrm.analytics.matching;

/** A set of longs without a box for each; zero can't be in it. */
final class LongSet {
    private long[] table = new long[64];
    private int size;

    void add(long value) {
        if (size * 2 >= table.length) {
            long[] before = table;
            table = new long[before.length * 2];
            for (long old : before) {
                if (old != 0) {
                    table[place(old)] = old;
                }
            }
        }
        int place = place(value);
        size += table[place] == 0 ? 1 : 0;
        table[place] = value;
    }

    boolean contains(long value) {
        return size > 0 && table[place(value)] == value;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private int place(long value) {
        int place = (int) (Hash.mix(value) & (table.length - 1));
        while (table[place] != 0 && table[place] != value) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
