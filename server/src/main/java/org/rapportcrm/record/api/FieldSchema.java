package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;

/** What JSON Schema says of a field. */
final class FieldSchema {
    private FieldSchema() {}

    static Map<String, Object> of(RecordField field, String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", title);
        if (field.isSeveral()) {
            schema.put("type", "array");
            schema.put("items", one(field));
        } else {
            schema.putAll(one(field));
            schema.put("type", List.of(schema.get("type"), "null"));
            if (schema.get("enum") instanceof List<?> choices) {
                List<@Nullable Object> orNone = new ArrayList<>(choices);
                orNone.add(null);
                schema.put("enum", orNone);
            }
        }
        if (field.is(RecordField.Trait.MADE)) {
            schema.put("readOnly", true);
        }
        return schema;
    }

    /** In a few letters, the same in every language. */
    static String example(RecordField field) {
        Map<String, Object> one = one(field);
        Object said =
                one.getOrDefault(
                        "enum",
                        one.getOrDefault("format", one.getOrDefault("pattern", one.get("type"))));
        return field.isSeveral() ? "[" + said + "]" : String.valueOf(said);
    }

    private static Map<String, Object> one(RecordField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, KEY, PHONE, WORDS -> text();
            case EMAIL -> text("format", "email");
            case URL -> text("format", "uri");
            case COUNTRY -> text("pattern", "^[A-Z]{2}$");
            case MONEY -> money();
            case DATE -> text("format", "date");
            case INSTANT -> text("format", "date-time");
            case USER, CUSTOMER, RECORD -> text("format", "uuid");
            case CHOICE -> field.choices().isEmpty() ? text() : text("enum", field.choices());
            case NUMBER, PERCENT -> new LinkedHashMap<>(Map.of("type", "number"));
            case YES_NO -> new LinkedHashMap<>(Map.of("type", "boolean"));
        };
    }

    private static Map<String, Object> money() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put(
                "properties",
                Map.of(
                        "amount", text("pattern", "^-?[0-9]+(\\.[0-9]+)?$"),
                        "currency", Map.of("type", List.of("string", "null"))));
        return schema;
    }

    private static Map<String, Object> text(Object... more) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        for (int i = 0; i < more.length; i += 2) {
            schema.put((String) more[i], more[i + 1]);
        }
        return schema;
    }
}
