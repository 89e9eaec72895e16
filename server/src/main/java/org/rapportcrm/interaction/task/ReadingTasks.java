package org.rapportcrm.interaction.task;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.shared.MinutesTyped;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.shared.WhenTyped;
import org.springframework.stereotype.Component;

/** Reads changed tasks. What nobody touched stays as it is, also a time that is over. */
@Component
class ReadingTasks {
    static final List<String> KINDS = List.of("task", "call", "appointment");

    private final DSLContext db;
    private final Clock clock;

    ReadingTasks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param problems message keys by field; the state counts only when there are none
     */
    record Read(Map<String, String> problems, TaskState state) {}

    Read read(TaskRecord task, TaskForm form, Viewer viewer) {
        TaskForm shown = TaskForm.of(task, viewer.zone());
        Map<String, String> problems = new LinkedHashMap<>();
        if (form.title().isEmpty()) {
            problems.put("title", "interaction.problem.title");
        }
        TypedTime due = form.due().equals(shown.due()) ? null : due(form.due(), viewer, problems);
        boolean wholeDay = due == null ? task.getWholeDay() : due.isWholeDay();
        Instant dueAt = due == null ? task.getDueAt() : due.at(viewer.zone(), LocalTime.NOON);
        Duration length = form.is("appointment") ? length(form.minutes(), problems) : null;
        if (length != null && wholeDay) {
            problems.put("due", "interaction.problem.begins");
        }
        TaskState state =
                new TaskState(
                        KINDS.contains(form.plan()) ? form.plan() : task.getKind(),
                        form.title(),
                        form.note().isEmpty() ? null : form.note(),
                        dueAt,
                        wholeDay,
                        length == null ? null : dueAt.plus(length),
                        form.place().isEmpty() ? null : form.place(),
                        assignee(task, form.assignee(), problems));
        return new Read(problems, state);
    }

    private @Nullable TypedTime due(String typed, Viewer viewer, Map<String, String> problems) {
        LocalDateTime here = LocalDateTime.ofInstant(clock.instant(), viewer.zone());
        Optional<TypedTime> due = WhenTyped.ahead(typed, here, viewer.locale());
        if (due.isEmpty()) {
            problems.put("due", "interaction.problem.when-field");
        }
        return due.orElse(null);
    }

    private static @Nullable Duration length(String minutes, Map<String, String> problems) {
        Optional<Duration> length = MinutesTyped.read(minutes);
        if (length.isEmpty() && !minutes.isEmpty()) {
            problems.put("minutes", "interaction.problem.minutes");
        }
        return length.orElse(null);
    }

    /** Whoever has it may keep it, also when they have left. */
    private UUID assignee(TaskRecord task, String chosen, Map<String, String> problems) {
        UUID before = task.getAssigneeId();
        if (chosen.equals(before.toString())) {
            return before;
        }
        return db.select(COLLEAGUE.ID)
                .from(COLLEAGUE)
                .where(COLLEAGUE.ID.cast(String.class).eq(chosen), COLLEAGUE.ACTIVE.isTrue())
                .fetchOptional(COLLEAGUE.ID)
                .orElseGet(() -> {
                    problems.put("assignee", "interaction.problem.assignee");
                    return before;
                });
    }
}
