package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapportcrm.analytics.matching.value.Value;

/**
 * One way in which a field leads to similar records: the whole e-mail address, the part before
 * the @, the sounds of a name. Given and family names share their keys, so that swapped ones meet.
 *
 * @param key which of the keys of a value, from 0; -1 for each of them
 */
record Slot(int field, FieldKind kind, int key) {
    static List<Slot> of(Schema schema) {
        var slots = new ArrayList<Slot>();
        for (int index = 0; index < schema.size(); index++) {
            int field = index;
            FieldKind kind = schema.field(field).kind();
            int keys = keys(kind);
            if (keys == 0) {
                slots.add(new Slot(field, kind, -1));
            }
            IntStream.range(0, keys).forEach(key -> slots.add(new Slot(field, kind, key)));
        }
        return slots;
    }

    /** How many keys of their own meaning a kind has; 0 when all its keys mean the same. */
    private static int keys(FieldKind kind) {
        return switch (kind) {
            case GIVEN_NAME, FAMILY_NAME, FULL_NAME, ORGANIZATION, STREET, TEXT -> 0;
            case DATE -> 4;
            case EMAIL -> 2;
            case HOUSE_NUMBER, POSTCODE, CITY, REGION, CATEGORY, PHONE, IDENTIFIER -> 1;
        };
    }

    boolean hasSeveral() {
        return key < 0;
    }

    /** What distinguishes its keys from those of other slots. */
    String prefix() {
        return switch (kind) {
            case GIVEN_NAME, FAMILY_NAME -> "n";
            default -> field + "." + key;
        };
    }

    List<String> keys(Value value) {
        List<String> keys = value.keys();
        if (key < 0) {
            return keys;
        }
        return key < keys.size() ? List.of(keys.get(key)) : List.of();
    }
}
