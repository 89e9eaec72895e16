package org.rapportcrm.analytics.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * One pass of blocking: entries of a key and a record, sorted so that records of one key lie
 * together. Of a key's 64 bits 40 are kept, which at worst compares a few pairs too many.
 */
final class Pass {
    static final int LARGEST_BLOCK = 255;

    private static final int RECORD_BITS = 24;
    static final int MOST_RECORDS = 1 << RECORD_BITS;

    private long[] entries = new long[1024];
    private int size;

    void add(long key, int row) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + size / 2);
        }
        entries[size++] = key << RECORD_BITS | row;
    }

    /** What tells the keys of entries apart. */
    static long shortened(long key) {
        return (key << RECORD_BITS >>> RECORD_BITS) | 1L << 63;
    }

    /**
     * Adds the groups that are small enough to the blocks.
     *
     * @param allowance most comparisons that this pass may cost
     * @param crowds takes down who lies in a group that is too large
     * @return the keys of the groups that are too large
     */
    LongSet blocks(long allowance, Blocks blocks, Crowds crowds) {
        Arrays.parallelSort(entries, 0, size);
        size = distinct();
        int largest = largest(allowance);
        var oversize = new LongSet();
        for (int start = 0; start < size; ) {
            int end = end(start);
            note(start, end, end - start > largest ? crowds.crowded() : crowds.parted());
            if (end - start > largest) {
                oversize.add(shortened(entries[start] >>> RECORD_BITS));
            } else if (end - start > 1) {
                add(start, end, blocks);
            }
            start = end;
        }
        return oversize;
    }

    /**
     * Adds the groups of more records than that, however large, as chains of small blocks that
     * share a record each.
     *
     * @param link records of a block
     * @param contents what each record says: neighbors in a chain are the same in any order
     * @param chained takes down who does not meet all others of the group
     */
    void chains(int link, int than, long[] contents, Blocks blocks, BitSet chained) {
        Arrays.parallelSort(entries, 0, size);
        for (int start = 0; start < size; ) {
            int end = end(start);
            if (end - start > than) {
                note(start, end, chained);
                chain(rows(start, end, contents), link, blocks);
            }
            start = end;
        }
    }

    private int[] rows(int start, int end, long[] contents) {
        return Arrays.stream(entries, start, end)
                .mapToInt(Pass::row)
                .boxed()
                .sorted(Comparator.comparingLong(row -> contents[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void chain(int[] rows, int link, Blocks blocks) {
        for (int start = 0; start < rows.length - 1; start += link - 1) {
            Arrays.stream(rows, start, Math.min(start + link, rows.length))
                    .sorted()
                    .forEach(blocks::add);
            blocks.close();
        }
    }

    private static int row(long entry) {
        return (int) (entry & MOST_RECORDS - 1);
    }

    private void add(int start, int end, Blocks blocks) {
        for (int i = start; i < end; i++) {
            blocks.add(row(entries[i]));
        }
        blocks.close();
    }

    private void note(int start, int end, BitSet rows) {
        for (int i = start; i < end; i++) {
            rows.set(row(entries[i]));
        }
    }

    private int distinct() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || entries[kept - 1] != entries[i]) {
                entries[kept++] = entries[i];
            }
        }
        return kept;
    }

    private int end(int start) {
        long key = entries[start] >>> RECORD_BITS;
        int end = start + 1;
        while (end < size && entries[end] >>> RECORD_BITS == key) {
            end++;
        }
        return end;
    }

    private int largest(long allowance) {
        long[] pairs = new long[LARGEST_BLOCK + 1];
        for (int start = 0; start < size; ) {
            int end = end(start);
            int count = end - start;
            if (count <= LARGEST_BLOCK) {
                pairs[count] += (long) count * (count - 1) / 2;
            }
            start = end;
        }
        long sum = 0;
        int largest = 1;
        while (largest < LARGEST_BLOCK && sum + pairs[largest + 1] <= allowance) {
            sum += pairs[++largest];
        }
        return largest;
    }
}
