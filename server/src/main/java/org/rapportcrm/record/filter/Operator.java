package org.rapportcrm.record.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a test compares a field. */
public enum Operator {
    /** It is one of the values; of several that a record has, one is. */
    IS,
    /** It is none of the values; a record without any passes. */
    IS_NOT,
    CONTAINS,
    STARTS,
    BELOW,
    AT_MOST,
    AT_LEAST,
    ABOVE,
    /** It lies within a period such as {@code last_30_days}, whole days of the asker. */
    WITHIN,
    EMPTY,
    FILLED;

    /** As JSON and URLs write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operator> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** How many values it takes, at least and at most. */
    boolean takes(int values) {
        return switch (this) {
            case IS, IS_NOT -> values > 0;
            case EMPTY, FILLED -> values == 0;
            case CONTAINS, STARTS, BELOW, AT_MOST, AT_LEAST, ABOVE, WITHIN -> values == 1;
        };
    }
}
