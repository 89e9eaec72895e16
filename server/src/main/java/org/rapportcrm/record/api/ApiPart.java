package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.json.JsonValue;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.web.Words;

/**
 * Something that belongs to a record and is no kind of its own, as programs send it.
 *
 * @param fields what can be said of it
 */
public record ApiPart(List<RecordField> fields) {
    public ApiPart {
        fields = List.copyOf(fields);
    }

    /**
     * Reads what a program sent; null is no value.
     *
     * @throws FieldsRefused with all that is unknown or of another type
     */
    public Map<String, @Nullable Object> read(Map<String, ? extends @Nullable Object> sent) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Refused> refused = new ArrayList<>();
        sent.forEach((key, json) -> {
            Optional<RecordField> field =
                    fields.stream().filter(one -> one.key().equals(key)).findFirst();
            if (field.isEmpty()) {
                refused.add(Refused.unknown(key));
            } else if (json == null) {
                values.put(key, null);
            } else {
                JsonValue.read(field.get(), json)
                        .ifPresentOrElse(
                                value -> values.put(key, value),
                                () -> refused.add(type(field.get())));
            }
        });
        FieldsRefused.unlessEmpty(refused);
        return values;
    }

    private static Refused type(RecordField field) {
        return Refused.of(
                field.key(), "type", "record.api.type", FieldSchema.ofPart(field).example());
    }

    /** As it goes in, where each field may be left out or be null. */
    public Map<String, Object> schema(Words words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field ->
                properties.put(
                        field.key(),
                        FieldSchema.ofPart(field).written(words.text(field.labelKey()))));
        return Map.of("type", "object", "additionalProperties", false, "properties", properties);
    }

    /** As it comes out: all of them, and an id. */
    public Map<String, Object> answered(Words words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", OpenApiParts.uuid());
        fields.forEach(field ->
                properties.put(
                        field.key(), FieldSchema.ofPart(field).read(words.text(field.labelKey()))));
        return OpenApiParts.object(properties);
    }
}
