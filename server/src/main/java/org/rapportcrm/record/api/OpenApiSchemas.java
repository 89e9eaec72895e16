package org.rapportcrm.record.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** A kind of record as JSON Schema, as far as one viewer reads and writes it. */
public record OpenApiSchemas(RecordType type, Viewer viewer, Words words) {
    private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");

    /** The name of the schema of what makes one. */
    static String made(RecordType type) {
        return type.key() + "_new";
    }

    static String changed(RecordType type) {
        return type.key() + "_change";
    }

    static String line(RecordType type) {
        return type.key() + "_line";
    }

    Map<String, Object> read() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", readOnlyId());
        properties.putAll(properties(ApiQuery.readable(type, viewer).stream(), FieldSchema::read));
        properties.put("merged_into", readOnlyId());
        return object(properties, List.of("id"));
    }

    Map<String, Object> made() {
        List<String> required =
                written(false)
                        .filter(field -> field.is(Trait.REQUIRED))
                        .map(RecordField::key)
                        .toList();
        return object(properties(written(false), FieldSchema::written), required);
    }

    Map<String, Object> changed() {
        return object(properties(written(true), FieldSchema::written), List.of());
    }

    /** What an action is told. */
    public Map<String, Object> told(List<RecordField> asked) {
        return object(
                properties(asked.stream(), FieldSchema::told),
                asked.stream().map(RecordField::key).toList());
    }

    /** What an action is told that asks for whichever fields one chooses. */
    public Map<String, Object> oneOf(List<RecordField> asked) {
        Map<String, Object> any =
                new LinkedHashMap<>(
                        object(properties(asked.stream(), FieldSchema::written), List.of()));
        any.put("minProperties", 1);
        return any;
    }

    /** A line without an id makes a record. */
    Map<String, Object> line() {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("id", ID);
        change.putAll(properties(written(true), FieldSchema::written));
        return Map.of(
                "anyOf", List.of(OpenApiParts.ref(made(type)), object(change, List.of("id"))));
    }

    private static Map<String, Object> readOnlyId() {
        Map<String, Object> id = new LinkedHashMap<>(ID);
        id.put("readOnly", true);
        return id;
    }

    private Stream<RecordField> written(boolean changes) {
        return type.fields().stream()
                .filter(field -> JsonRow.isWritten(field, changes))
                .filter(field -> type.reads(viewer, field) && type.writes(viewer, field));
    }

    private Map<String, Object> properties(
            Stream<RecordField> fields,
            BiFunction<FieldSchema, String, Map<String, Object>> schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field ->
                properties.put(
                        field.key(),
                        schema.apply(FieldSchema.of(type, field), words.text(field.labelKey()))));
        return properties;
    }

    private Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return Map.of(
                "title",
                words.text(type.labelKey()),
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                required,
                "properties",
                properties);
    }
}
