package org.rapportcrm.identity.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Many ids in two numbers each: a million takes 16 MB. Not safe for use by many threads. */
final class Census {
    private long[] halves = new long[2_048];
    private int size;

    void add(UUID id) {
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, halves.length * 2);
        }
        halves[2 * size] = id.getMostSignificantBits();
        halves[2 * size + 1] = id.getLeastSignificantBits();
        size++;
    }

    int size() {
        return size;
    }

    UUID get(int at) {
        return new UUID(halves[2 * at], halves[2 * at + 1]);
    }

    List<UUID> list(int from, int until) {
        List<UUID> some = new ArrayList<>(until - from);
        for (int at = from; at < until; at++) {
            some.add(get(at));
        }
        return some;
    }
}
