package org.rapportcrm.analytics.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A house number: its digits and what follows them. */
record HouseNumber(String normal, int number) implements Value {
    private static final int LONGEST = 7;
    private static final int NEXT_DOOR = 4;

    static @Nullable Value read(String folded) {
        String compact = Folding.compact(folded);
        if (compact.isEmpty()) {
            return null;
        }
        int end = 0;
        while (end < Math.min(LONGEST, compact.length())
                && Character.isDigit(compact.charAt(end))) {
            end++;
        }
        return new HouseNumber(
                compact, end == 0 ? -1 : Integer.parseInt(compact.substring(0, end)));
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        HouseNumber other = (HouseNumber) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        if (number == other.number && number >= 0) {
            return Agreement.PART;
        }
        boolean two = Math.min(normal.length(), other.normal.length()) >= 2;
        if (two && Similarity.oneSlip(normal, other.normal)) {
            return Agreement.TYPO;
        }
        boolean numbers = number >= 0 && other.number >= 0;
        return numbers && Math.abs(number - other.number) <= NEXT_DOOR
                ? Agreement.NEAR
                : Agreement.DIFFERENT;
    }

    @Override
    public List<String> keys() {
        return List.of(normal);
    }
}
