package org.rapportcrm.analytics.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A telephone number; its last digits count most, since prefixes are written in many ways. */
record Phone(String normal) implements Value {
    private static final int SHORTEST = 5;
    private static final int NATIONAL = 9;
    private static final int LOCAL = 7;

    static @Nullable Value read(String folded) {
        String digits = Folding.digits(folded).replaceFirst("^0+", "");
        return digits.length() < SHORTEST ? null : new Phone(digits);
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        String other = ((Phone) value).normal;
        if (normal.equals(other)) {
            return Agreement.EXACT;
        }
        if (last(normal, NATIONAL).equals(last(other, NATIONAL))
                || normal.endsWith(other) && other.length() > LOCAL
                || other.endsWith(normal) && normal.length() > LOCAL) {
            return Agreement.SPELLING;
        }
        if (Similarity.oneSlip(last(normal, NATIONAL), last(other, NATIONAL))) {
            return isNeighbor(other) ? Agreement.DIFFERENT : Agreement.TYPO;
        }
        return last(normal, LOCAL).equals(last(other, LOCAL))
                ? Agreement.PART
                : Agreement.DIFFERENT;
    }

    /** Numbers are given one after the other: one other digit at the end is no slip. */
    private boolean isNeighbor(String other) {
        int tens = normal.length() - 2;
        return normal.length() == other.length()
                && normal.regionMatches(0, other, 0, tens)
                && (normal.charAt(tens) == other.charAt(tens)
                        || normal.charAt(tens + 1) == other.charAt(tens + 1));
    }

    private static String last(String digits, int count) {
        return digits.substring(Math.max(0, digits.length() - count));
    }

    @Override
    public List<String> keys() {
        return List.of(last(normal, LOCAL));
    }
}
