package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.analytics.matching.value.Reading;
import org.rapportcrm.analytics.matching.value.Value;
import org.rapportcrm.analytics.matching.value.Words;

/**
 * The keys under which a single record is found: two records that share none are hardly ever the
 * same. Made to be stored and indexed; they depend on the record only, not on other records.
 */
public final class BlockingKeys {
    private BlockingKeys() {}

    /** In ascending order, a few to a few dozen, each at most some tens of letters long. */
    public static Set<String> of(Schema schema, MatchRecord row) {
        var telling = new TreeSet<String>();
        var weak = new ArrayList<Part>();
        for (Slot slot : Slot.of(schema)) {
            for (String key : keys(slot, row)) {
                if (isTelling(slot)) {
                    telling.add(slot.prefix() + ":" + key);
                } else if (isUsed(slot)) {
                    weak.add(new Part(slot, slot.prefix() + ":" + key));
                }
            }
        }
        for (int one = 0; one < weak.size(); one++) {
            for (int other = one + 1; other < weak.size(); other++) {
                if (weak.get(one).goesWith(weak.get(other))) {
                    telling.add(weak.get(one).with(weak.get(other)));
                }
            }
        }
        return telling;
    }

    private static List<String> keys(Slot slot, MatchRecord row) {
        var words = new Words();
        var keys = new ArrayList<String>();
        for (String text : row.values(slot.field())) {
            Value value = Reading.of(slot.kind(), text, words);
            if (value != null) {
                keys.addAll(slot.keys(value));
            }
        }
        return keys;
    }

    private static boolean isTelling(Slot slot) {
        return switch (slot.kind()) {
            case EMAIL, PHONE, IDENTIFIER -> true;
            default -> false;
        };
    }

    private static boolean isUsed(Slot slot) {
        return switch (slot.kind()) {
            case HOUSE_NUMBER, REGION, CATEGORY, CITY -> false;
            default -> slot.key() < 3;
        };
    }

    private record Part(Slot slot, String key) {
        boolean goesWith(Part other) {
            return !key.equals(other.key)
                    && (slot.field() != other.slot.field() || slot.hasSeveral());
        }

        String with(Part other) {
            return key.compareTo(other.key) < 0 ? key + "+" + other.key : other.key + "+" + key;
        }
    }
}
