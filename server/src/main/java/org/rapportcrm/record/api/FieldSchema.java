package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.json.JsonMoney;

/** What JSON Schema says of a field: as it comes out, and as it goes in. */
final class FieldSchema {
    private final RecordField field;
    private final boolean hasCurrency;

    private FieldSchema(RecordField field, boolean hasCurrency) {
        this.field = field;
        this.hasCurrency = hasCurrency;
    }

    static FieldSchema of(RecordType type, RecordField field) {
        return new FieldSchema(
                field, type.table().filter(table -> table.isInCurrency(field)).isPresent());
    }

    /** Of what belongs to a record. */
    static FieldSchema ofPart(RecordField field) {
        return new FieldSchema(field, false);
    }

    /** As it comes out. */
    Map<String, Object> read(String title) {
        Map<String, Object> schema = titled(title);
        schema.putAll(field.isSeveral() ? several(answered()) : orNone(answered()));
        if (field.is(RecordField.Trait.MADE)) {
            schema.put("readOnly", true);
        }
        return schema;
    }

    /** As it goes in; null takes away what is there. */
    Map<String, Object> written(String title) {
        Map<String, Object> schema = titled(title);
        schema.putAll(orNone(field.isSeveral() ? several(sent()) : sent()));
        return schema;
    }

    /** As an action is told it, which asks for a value. */
    Map<String, Object> told(String title) {
        Map<String, Object> schema = titled(title);
        schema.putAll(field.isSeveral() ? several(sent()) : sent());
        if (field.isSeveral()) {
            schema.put("minItems", 1);
        } else if ("string".equals(schema.get("type"))) {
            schema.put("minLength", 1);
        }
        return schema;
    }

    /** In a few letters, the same in every language. */
    String example() {
        Map<String, Object> one = sent();
        Object said =
                one.getOrDefault(
                        "enum",
                        one.getOrDefault("format", one.getOrDefault("pattern", one.get("type"))));
        String text = isMoney() ? "{\"amount\": \"12.50\"}" : String.valueOf(said);
        return field.isSeveral() ? "[" + text + "]" : text;
    }

    private boolean isMoney() {
        return field.type() == FieldType.MONEY;
    }

    private static Map<String, Object> titled(String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", title);
        return schema;
    }

    private static Map<String, Object> several(Map<String, Object> one) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", one);
        return schema;
    }

    private static Map<String, Object> orNone(Map<String, Object> one) {
        one.put("type", List.of(one.get("type"), "null"));
        if (one.get("enum") instanceof List<?> choices) {
            List<@Nullable Object> orNone = new ArrayList<>(choices);
            orNone.add(null);
            one.put("enum", orNone);
        }
        return one;
    }

    private Map<String, Object> answered() {
        return switch (field.type()) {
            case USER, CUSTOMER, RECORD -> text("format", "uuid");
            case CHOICE -> field.choices().isEmpty() ? text() : text("enum", field.choices());
            default -> sent();
        };
    }

    /** Whoever is named by a field may be called as people call them. */
    private Map<String, Object> sent() {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, KEY, PHONE, EMAIL, URL, WORDS, COUNTRY, USER, CUSTOMER, RECORD ->
                    text();
            case CHOICE -> field.choices().isEmpty() ? text() : text("enum", field.choices());
            case MONEY -> money();
            case DATE -> text("format", "date");
            case INSTANT -> text("format", "date-time");
            case NUMBER, PERCENT -> new LinkedHashMap<>(Map.of("type", "number"));
            case YES_NO -> new LinkedHashMap<>(Map.of("type", "boolean"));
        };
    }

    private Map<String, Object> money() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", List.of("amount"));
        schema.put(
                "properties",
                Map.of("amount", text("pattern", JsonMoney.AMOUNT), "currency", currency()));
        return schema;
    }

    private Map<String, Object> currency() {
        return hasCurrency
                ? orNone(text("pattern", "^[A-Z]{3}$"))
                : new LinkedHashMap<>(Map.of("type", "null"));
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
