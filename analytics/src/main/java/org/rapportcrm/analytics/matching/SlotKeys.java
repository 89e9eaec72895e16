package org.rapportcrm.analytics.matching;

import java.util.List;

/** The keys of one slot for all records of a set, as hashes. */
final class SlotKeys {
    private static final long[] NONE = {};

    private final Slot slot;
    private final Column column;
    private final long[][] ofValue;

    SlotKeys(Slot slot, Records records) {
        this.slot = slot;
        this.column = records.column(slot.field());
        this.ofValue = new long[column.distinct()][];
        long seed = Hash.of(slot.prefix());
        for (int value = 0; value < ofValue.length; value++) {
            List<String> keys = slot.keys(column.value(value));
            long[] hashes = keys.isEmpty() ? NONE : new long[keys.size()];
            for (int key = 0; key < hashes.length; key++) {
                hashes[key] = Hash.mix(seed ^ Hash.of(keys.get(key)));
            }
            ofValue[value] = hashes;
        }
    }

    Slot slot() {
        return slot;
    }

    /** The keys of a record; a key may be there twice. */
    long[] of(int row) {
        int number = column.number(row);
        if (number == 0) {
            return NONE;
        }
        if (number > 0) {
            return ofValue[number - 1];
        }
        int count = 0;
        int[] values = column.valuesOfNumber(number);
        for (int value : values) {
            count += ofValue[value].length;
        }
        long[] all = new long[count];
        int end = 0;
        for (int value : values) {
            System.arraycopy(ofValue[value], 0, all, end, ofValue[value].length);
            end += ofValue[value].length;
        }
        return all;
    }
}
