package org.rapportcrm.analytics.matching;

import java.util.function.IntConsumer;

/**
 * Groups of records of which each is compared with each; a record is in many, a pair in several.
 */
final class Blocks {
    private final IntList members = new IntList(1024);
    private final IntList ends = new IntList(1024);
    private long pairs;
    private int left;
    private int[] ofRecord = {};
    private int[] starts = {};

    Blocks() {
        ends.add(0);
    }

    void add(int row) {
        members.add(row);
    }

    void close() {
        long count = members.size() - ends.get(ends.size() - 1);
        pairs += count * (count - 1) / 2;
        ends.add(members.size());
    }

    /** Pairs in all blocks, those of several blocks counted several times. */
    long pairs() {
        return pairs;
    }

    /** Notes how many records share keys with too many others to be compared with all of them. */
    Blocks leave(int records) {
        left = records;
        return this;
    }

    int left() {
        return left;
    }

    /** Finds the blocks of each record, after the last block was closed. */
    Blocks index(int records) {
        starts = new int[records + 1];
        for (int i = 0; i < members.size(); i++) {
            starts[members.get(i) + 1]++;
        }
        for (int row = 0; row < records; row++) {
            starts[row + 1] += starts[row];
        }
        int[] next = starts.clone();
        ofRecord = new int[members.size()];
        for (int block = 0; block + 1 < ends.size(); block++) {
            for (int i = ends.get(block); i < ends.get(block + 1); i++) {
                ofRecord[next[members.get(i)]++] = block;
            }
        }
        return this;
    }

    /**
     * Each record after this one that shares a block with it, once.
     *
     * @param seen of the caller's thread, one place a record, at first filled with -1
     */
    void forEachAfter(int row, int[] seen, IntConsumer action) {
        forEach(row, row, seen, action);
    }

    /** Each other record that shares a block with it, once. */
    void forEach(int row, int[] seen, IntConsumer action) {
        seen[row] = row;
        forEach(row, -1, seen, action);
    }

    private void forEach(int row, int after, int[] seen, IntConsumer action) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            int block = ofRecord[i];
            for (int j = ends.get(block + 1) - 1; j >= ends.get(block); j--) {
                int other = members.get(j);
                if (other <= after) {
                    break;
                }
                if (seen[other] != row) {
                    seen[other] = row;
                    action.accept(other);
                }
            }
        }
    }
}
