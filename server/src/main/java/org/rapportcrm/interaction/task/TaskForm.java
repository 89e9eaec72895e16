package org.rapportcrm.interaction.task;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;

/** A task as its form shows it: every field as it is typed, empty where there is nothing. */
public record TaskForm(
        String title,
        String note,
        String plan,
        String due,
        String minutes,
        String place,
        String assignee) {
    private static final int LONGEST = 100_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public TaskForm {
        title = plain(title);
        note = plain(note);
        plan = plain(plan);
        due = plain(due);
        minutes = plain(minutes);
        place = plain(place);
        assignee = plain(assignee);
    }

    static TaskForm of(TaskRecord task, ZoneId zone) {
        ZonedDateTime due = task.getDueAt().atZone(zone);
        Instant end = task.getEndsAt();
        return new TaskForm(
                task.getTitle(),
                task.getNote(),
                task.getKind(),
                due.format(task.getWholeDay() ? DAY : MINUTE),
                end == null ? "" : "" + Duration.between(task.getDueAt(), end).toMinutes(),
                task.getPlace(),
                task.getAssigneeId().toString());
    }

    public boolean is(String kind) {
        return plan.equals(kind);
    }

    private static String plain(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
