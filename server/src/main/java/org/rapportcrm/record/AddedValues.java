package org.rapportcrm.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.filter.KeptInstant;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of added fields, as the column {@code custom} of a record keeps them: one JSON object by
 * key. Numbers are texts there, so that 12.50 stays what was typed.
 */
public final class AddedValues {
    /** How the keys of added fields begin; no field of ours is ever called so. */
    public static final String MARK = "x_";

    private static final TypeReference<LinkedHashMap<String, Object>> ALL =
            new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private AddedValues() {}

    public static boolean isOne(String field) {
        return field.startsWith(MARK);
    }

    /** A value of a row on its way in, as it is kept; a blank text says that there is none. */
    public static Object kept(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> date.toString();
            case Instant instant -> KeptInstant.text(instant);
            case UUID id -> id.toString();
            case List<?> several -> several.stream().map(AddedValues::kept).toList();
            default -> value;
        };
    }

    /** Of all values of a record those that are added, without the blank ones. */
    public static String json(Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> added = new TreeMap<>();
        values.forEach((field, value) -> {
            if (isOne(field) && value != null && !value.equals("") && !value.equals(List.of())) {
                added.put(field, kept(value));
            }
        });
        return JSON.writeValueAsString(added);
    }

    public static Map<String, Object> read(String json) {
        return JSON.readValue(json, ALL);
    }
}
