package org.rapportcrm.record.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.json.JsonValue;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an action is told, while it waits for its turn. */
@Component
class BulkValues {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final JsonMapper json;

    BulkValues(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((field, value) -> kept.put(field, AddedValues.kept(value)));
        return json.writeValueAsString(kept);
    }

    /**
     * @throws FieldDenied when the viewer may not write a field any more
     */
    Map<String, Object> read(RecordType type, String said, Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields(said)
                .forEach((key, value) -> {
                    RecordField field = type.field(key).orElseThrow();
                    if (!type.reads(viewer, field) || !type.writes(viewer, field)) {
                        throw new FieldDenied(new GuardedField(type.key(), field.guard()));
                    }
                    values.put(
                            key,
                            value(field, value)
                                    .orElseThrow(() -> FieldsRefused.of(Refused.unknown(key))));
                });
        return values;
    }

    Map<String, @Nullable Object> fields(String text) {
        return json.readValue(text, FIELDS);
    }

    /** As a row has it; empty for what is no value of the field. */
    static Optional<Object> value(RecordField field, @Nullable Object kept) {
        return kept == null || kept.equals("") ? Optional.of("") : JsonValue.kept(field, kept);
    }
}
