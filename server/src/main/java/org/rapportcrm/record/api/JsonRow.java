package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.json.JsonValue;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;

/**
 * Reads JSON that a program sent as a row of a kind, and refuses what it may not or cannot mean.
 */
final class JsonRow {
    private final RecordType type;
    private final Viewer viewer;
    private final boolean changes;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private JsonRow(RecordType type, Viewer viewer, boolean changes) {
        this.type = type;
        this.viewer = viewer;
        this.changes = changes;
    }

    /**
     * @param target the record to change; null for a new one
     * @throws FieldsRefused with all that is wrong
     * @throws FieldDenied when the viewer may see a field but not change it
     */
    static Row of(
            RecordType type,
            @Nullable UUID target,
            Map<String, ? extends @Nullable Object> json,
            Viewer viewer) {
        JsonRow row = new JsonRow(type, viewer, target != null);
        json.forEach(row::read);
        if (target == null) {
            row.mustBeComplete();
        }
        FieldsRefused.unlessEmpty(row.refused);
        return target == null ? Row.typed(row.values) : Row.edit(target, row.values);
    }

    /** Whether programs may write it at all; what adds to several is not changed by one. */
    static boolean isWritten(RecordField field, boolean changes) {
        return changes ? field.isReplaced() : field.isKept() && !field.is(Trait.MADE);
    }

    private void read(String key, @Nullable Object json) {
        Optional<RecordField> known =
                type.field(key)
                        .filter(RecordField::isKept)
                        .filter(field -> type.reads(viewer, field));
        if (known.isEmpty()) {
            refused.add(Refused.unknown(key));
            return;
        }
        RecordField field = known.get();
        if (!isWritten(field, changes)) {
            refused.add(Refused.of(key, "read_only", "record.api.read-only"));
        } else if (!type.writes(viewer, field)) {
            throw new FieldDenied(new GuardedField(type.key(), field.guard()));
        } else if (json == null || json.equals("")) {
            clear(key);
        } else {
            JsonValue.read(field, json)
                    .ifPresentOrElse(
                            value -> values.put(key, value),
                            () ->
                                    refused.add(
                                            Refused.of(
                                                    key,
                                                    "type",
                                                    "record.api.type",
                                                    FieldSchema.example(field))));
        }
    }

    /** As a merge patch says it (RFC 7396); a new record is without it anyway. */
    private void clear(String key) {
        if (changes) {
            values.put(key, "");
        }
    }

    private void mustBeComplete() {
        type.landed().stream()
                .filter(field -> field.is(Trait.REQUIRED) && !values.containsKey(field.key()))
                .forEach(field ->
                        refused.add(Refused.of(field.key(), "required", "record.api.required")));
    }
}
