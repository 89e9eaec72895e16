package org.rapportcrm.interaction.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.shared.Viewer;

/** The fields that can stay as they are: choices, and the stages of things. */
final class Watched {
    private static final Set<String> STAGES = Set.of("stage", "status", "queue");

    private Watched() {}

    static List<RecordField> fields(RecordType type, Viewer viewer) {
        return type.fields().stream()
                .filter(field -> field.isKept() && !field.isSeveral())
                .filter(field -> field.is(RecordField.Trait.LISTED))
                .filter(field ->
                        field.type() == FieldType.CHOICE
                                || field.type() == FieldType.RECORD && STAGES.contains(field.key()))
                .filter(field -> type.reads(viewer, field))
                .toList();
    }

    /** What must be read of a record to name it and to know whether it stayed. */
    static List<String> keys(RecordType type, Viewer viewer) {
        List<String> keys = new ArrayList<>(Faces.fields(type));
        fields(type, viewer).forEach(field -> keys.add(field.key()));
        return keys;
    }

    /** Whether a record that the viewer sees is still so; what is denied to them tells nothing. */
    static boolean isStill(ReminderRecord reminder, @Nullable SeenRecord record) {
        if (record == null) {
            return false;
        }
        String field = reminder.getField();
        return field == null || text(record, field).equals(reminder.getValue());
    }

    static String text(SeenRecord record, String field) {
        Map<String, @Nullable Object> values = record.values();
        return values.containsKey(field) ? String.valueOf(values.get(field)) : "";
    }

    static @Nullable UUID customer(RecordType type, SeenRecord record) {
        return type.key().equals("customer")
                ? record.id()
                : record.value("customer") instanceof UUID id ? id : null;
    }
}
