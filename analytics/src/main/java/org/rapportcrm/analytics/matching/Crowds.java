package org.rapportcrm.analytics.matching;

import java.util.BitSet;

/**
 * Which records share a key with too many others to be compared with all of them, and which share
 * one with few or nobody.
 */
record Crowds(BitSet crowded, BitSet parted) {
    Crowds() {
        this(new BitSet(), new BitSet());
    }

    /** Those of a crowd that another way of splitting it did not part. */
    BitSet remaining(BitSet partedLater) {
        BitSet remaining = (BitSet) crowded.clone();
        remaining.andNot(partedLater);
        return remaining;
    }
}
