package org.rapportcrm.interaction.task;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;

/** What of a task can be put right afterwards. */
record TaskState(
        String kind,
        String title,
        @Nullable String note,
        Instant dueAt,
        boolean wholeDay,
        @Nullable Instant endsAt,
        @Nullable String place,
        UUID assignee) {

    static TaskState of(TaskRecord task) {
        return new TaskState(
                task.getKind(),
                task.getTitle(),
                task.getNote(),
                task.getDueAt(),
                task.getWholeDay(),
                task.getEndsAt(),
                task.getPlace(),
                task.getAssigneeId());
    }

    /** Tells whether this is still what somebody was shown. */
    String fingerprint() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    TaskRecord writeTo(TaskRecord task) {
        return task.setKind(kind)
                .setTitle(title)
                .setNote(note)
                .setDueAt(dueAt)
                .setWholeDay(wholeDay)
                .setEndsAt(endsAt)
                .setPlace(place)
                .setAssigneeId(assignee);
    }

    /** The fields in which this state differs from another, with its own values. */
    Map<String, @Nullable Object> unlike(TaskState other) {
        Map<String, @Nullable Object> fields = fields();
        Map<String, @Nullable Object> theirs = other.fields();
        fields.entrySet()
                .removeIf(field -> Objects.equals(field.getValue(), theirs.get(field.getKey())));
        return fields;
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("title", title);
        fields.put("note", note);
        fields.put("due_at", dueAt.toString());
        fields.put("whole_day", wholeDay);
        fields.put("ends_at", endsAt == null ? null : endsAt.toString());
        fields.put("place", place);
        fields.put("assignee_id", assignee.toString());
        return fields;
    }
}
