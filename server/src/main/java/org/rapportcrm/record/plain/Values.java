package org.rapportcrm.record.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of fields, compared and told. */
final class Values {
    private Values() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }

    /** As JSON keeps it: texts, numbers, truths and lists. */
    static @Nullable Object told(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case LocalDate date -> date.toString();
            case Instant instant -> instant.toString();
            default -> value;
        };
    }

    static Map<String, @Nullable Object> told(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        values.forEach((field, value) -> told.put(field, told(value)));
        return told;
    }
}
