package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the pairs that are worth comparing. Every key of every slot is a block if few records have
 * it. A key of too many is split by the keys of each other slot, and those again by a third:
 * dynamic blocking (W. P. McNeill, H. Kardes, A. Borthwick, Dynamic Record Blocking, 2012). How
 * many is too many follows from the data and the comparisons that are allowed.
 */
final class Blocking {
    private static final long ALWAYS_ALLOWED = 4_000_000;
    private static final int COPIES = 16;
    private static final int ALIKE = 4;
    private static final int FIELDS_OF_A_SPLIT = 3;

    private final Records records;
    private final List<SlotKeys> slots = new ArrayList<>();
    private final List<LongSet> frequent = new ArrayList<>();
    private final Blocks blocks = new Blocks();
    private final Crowds crowds = new Crowds();
    private final BitSet left = new BitSet();
    private final Runnable tick;
    private long allowance;

    private Blocking(Records records, long allowance, Runnable tick) {
        this.records = records;
        this.allowance = allowance;
        this.tick = tick;
        Slot.of(records.schema()).forEach(slot -> slots.add(new SlotKeys(slot, records)));
    }

    /**
     * @param tick called between passes
     */
    static Blocks of(Records records, RunLimits limits, Runnable tick) {
        long count = records.size();
        long allowance = Math.max(ALWAYS_ALLOWED, count * limits.comparisonsPerRecord());
        if (count * (count - 1) / 2 <= allowance) {
            return everything(records.size());
        }
        return new Blocking(records, allowance, tick).blocks().index(records.size());
    }

    private static Blocks everything(int count) {
        var blocks = new Blocks();
        for (int row = 0; row < count; row++) {
            blocks.add(row);
        }
        blocks.close();
        return blocks.index(count);
    }

    private Blocks blocks() {
        long third = allowance / 3;
        for (SlotKeys slot : slots) {
            var pass = new Pass();
            for (int row = 0; row < records.size(); row++) {
                for (long key : slot.of(row)) {
                    pass.add(key, row);
                }
            }
            frequent.add(close(pass, third / slots.size(), crowds));
        }
        var pairs = new ArrayList<int[]>();
        for (int first = 0; first < slots.size(); first++) {
            for (int second = first; second < slots.size(); second++) {
                if (combine(first, second)) {
                    pairs.add(new int[] {first, second});
                }
            }
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            long share = (allowance - third - blocks.pairs()) / (pairs.size() - pair);
            split(pairs.get(pair)[0], pairs.get(pair)[1], Math.max(share, third / pairs.size()));
        }
        equal();
        alike();
        left.or(crowds.remaining(crowds.parted()));
        return blocks.leave(left.cardinality());
    }

    /** Records that say the same in every field meet, however many they are. */
    private void equal() {
        var pass = new Pass();
        long[] contents = Hash.contents(records);
        for (int row = 0; row < contents.length; row++) {
            pass.add(contents[row], row);
        }
        pass.chains(COPIES, 1, contents, blocks, new BitSet());
    }

    /**
     * Records that share all their frequent keys are left when no further key splits them: an
     * import that ran in a loop with a number of its own each time. They meet in a chain.
     */
    private void alike() {
        var pass = new Pass();
        for (int row = 0; row < records.size(); row++) {
            long keys = frequentKeys(row);
            if (keys != 0) {
                pass.add(keys, row);
            }
        }
        pass.chains(ALIKE, Pass.LARGEST_BLOCK, Hash.contents(records), blocks, left);
    }

    /** The frequent keys of a record in one, or 0 when they are of too few fields. */
    private long frequentKeys(int row) {
        long sum = 0;
        long fields = 0;
        for (int slot = 0; slot < slots.size(); slot++) {
            for (long key : slots.get(slot).of(row)) {
                if (frequent.get(slot).contains(Pass.shortened(key))) {
                    sum += Hash.mix(key);
                    fields |= 1L << slots.get(slot).slot().field();
                }
            }
        }
        return Long.bitCount(fields) < FIELDS_OF_A_SPLIT ? 0 : Hash.mix(sum);
    }

    private boolean combine(int first, int second) {
        if (frequent.get(first).isEmpty() || frequent.get(second).isEmpty()) {
            return false;
        }
        Slot one = slots.get(first).slot();
        Slot other = slots.get(second).slot();
        return first == second ? one.hasSeveral() : one.field() != other.field();
    }

    private void split(int first, int second, long share) {
        var pass = new Pass();
        for (int row = 0; row < records.size(); row++) {
            for (long one : slots.get(first).of(row)) {
                if (!frequent.get(first).contains(Pass.shortened(one))) {
                    continue;
                }
                for (long other : slots.get(second).of(row)) {
                    if (one != other && frequent.get(second).contains(Pass.shortened(other))) {
                        pass.add(Hash.mix(one + other), row);
                    }
                }
            }
        }
        var both = new Crowds();
        LongSet oversize = close(pass, share, both);
        crowds.parted().or(both.parted());
        crowds.parted().or(both.crowded());
        if (!oversize.isEmpty()) {
            BitSet parted = splitAgain(first, second, oversize, share);
            left.or(both.remaining(parted));
        }
    }

    /**
     * @return who lies in a group that is small enough
     */
    private BitSet splitAgain(int first, int second, LongSet oversize, long share) {
        var all = new Crowds();
        for (int third = second + 1; third < slots.size(); third++) {
            if (!combine(first, third) || !combine(second, third)) {
                continue;
            }
            var pass = new Pass();
            for (int row = 0; row < records.size(); row++) {
                for (long one : slots.get(first).of(row)) {
                    for (long other : slots.get(second).of(row)) {
                        long both = Hash.mix(one + other);
                        if (one != other && oversize.contains(Pass.shortened(both))) {
                            for (long more : slots.get(third).of(row)) {
                                pass.add(Hash.mix(both + more), row);
                            }
                        }
                    }
                }
            }
            close(pass, share / slots.size(), all);
        }
        return all.parted();
    }

    private LongSet close(Pass pass, long share, Crowds noted) {
        tick.run();
        return pass.blocks(share, blocks, noted);
    }
}
