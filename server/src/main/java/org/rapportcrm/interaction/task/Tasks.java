package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.interaction.Contact;
import org.rapportcrm.interaction.NewTask;
import org.rapportcrm.interaction.Restriction;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks, calls and appointments: planned, done, put off, deleted; each can be taken back. */
@Component
public class Tasks {
    public static final String KIND = "task";

    private final DSLContext db;
    private final Timeline timeline;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    Tasks(DSLContext db, Timeline timeline, Journal journal, Notices notices, Clock clock) {
        this.db = db;
        this.timeline = timeline;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public UUID plan(Author author, NewTask task) {
        UUID id = UuidV7.next();
        Restriction restricted = task.restricted();
        db.insertInto(TASK)
                .set(TASK.ID, id)
                .set(TASK.CUSTOMER_ID, task.customer())
                .set(TASK.KIND, task.kind())
                .set(TASK.TITLE, task.title())
                .set(TASK.NOTE, task.note())
                .set(TASK.DUE_AT, task.dueAt())
                .set(TASK.WHOLE_DAY, task.wholeDay())
                .set(TASK.ENDS_AT, task.endsAt())
                .set(TASK.PLACE, task.place())
                .set(TASK.ASSIGNEE_ID, task.assignee())
                .set(TASK.DEPARTMENT_ID, author.viewer().department())
                .set(TASK.RESTRICTED, restricted == null ? null : restricted.key())
                .set(TASK.USER_ID, author.viewer().id())
                .set(TASK.INTERACTION_ID, task.interaction())
                .set(TASK.CREATED_AT, clock.instant())
                .execute();
        Map<String, ?> values = Map.of("kind", task.kind(), "due_at", task.dueAt().toString());
        journal.write(author, Change.created(KIND, id, task.customer(), values));
        if (!task.assignee().equals(author.viewer().id())) {
            List<String> by = List.of(author.viewer().name());
            notices.tell(
                    List.of(new Notice(task.assignee(), TaskNews.ASSIGNED, KIND, id, by, null)));
        }
        return id;
    }

    /** What was planned with a customer has happened: it moves down to the timeline. */
    @Transactional
    public TaskRecord complete(Author author, UUID id) {
        TaskRecord task = locked(author.viewer(), id);
        if (task.getDoneAt() != null) {
            return task;
        }
        Instant now = clock.instant();
        task.setDoneAt(now).update();
        if (task.getCustomerId() != null) {
            timeline.add(List.of(entry(task, now, author.viewer())));
        }
        changed(author, task, "done_at", null, now);
        return task;
    }

    @Transactional
    public TaskRecord reopen(Author author, UUID id) {
        TaskRecord task = locked(author.viewer(), id);
        Instant doneAt = task.getDoneAt();
        if (doneAt == null) {
            return task;
        }
        task.setDoneAt(null).update();
        db.deleteFrom(INTERACTION_)
                .where(INTERACTION_.ID.eq(id), INTERACTION_.OCCURRED_AT.eq(doneAt))
                .execute();
        changed(author, task, "done_at", doneAt, null);
        return task;
    }

    /** Keeps how long it takes, and the time of day where only a day is named. */
    @Transactional
    public TaskRecord putOff(Author author, UUID id, TypedTime until) {
        TaskRecord task = locked(author.viewer(), id);
        Instant before = task.getDueAt();
        ZoneId zone = author.viewer().zone();
        Instant then = until.at(zone, before.atZone(zone).toLocalTime());
        Instant end = task.getEndsAt();
        task.setDueAt(then)
                .setEndsAt(end == null ? null : then.plus(Duration.between(before, end)))
                .setWholeDay(task.getWholeDay() && until.isWholeDay())
                .update();
        changed(author, task, "due_at", before, then);
        return task;
    }

    @Transactional
    public TaskRecord delete(Author author, UUID id) {
        TaskRecord task = locked(author.viewer(), id);
        task.setDeletedAt(clock.instant()).update();
        journal.write(author, Change.of(Change.Kind.DELETED, KIND, id, task.getCustomerId()));
        return task;
    }

    @Transactional
    public TaskRecord restore(Author author, UUID id) {
        TaskRecord task = locked(author.viewer(), id);
        task.setDeletedAt(null).update();
        journal.write(author, Change.of(Change.Kind.RESTORED, KIND, id, task.getCustomerId()));
        return task;
    }

    /** Whatever happens to it now, its last edit is not its last change any more. */
    private TaskRecord locked(Viewer viewer, UUID id) {
        return db.selectFrom(TASK)
                .where(TASK.ID.eq(id), Visible.toChange(viewer, KIND, TASK))
                .forUpdate()
                .fetchOptional()
                .map(task -> task.setBeforeEdit(null))
                .orElseThrow(RecordNotFound::new);
    }

    private void changed(
            Author author,
            TaskRecord task,
            String field,
            @Nullable Instant before,
            @Nullable Instant after) {
        journal.write(
                author,
                Change.changed(
                        KIND,
                        task.getId(),
                        task.getCustomerId(),
                        Map.of(field, String.valueOf(before)),
                        Map.of(field, String.valueOf(after))));
    }

    private static Contact contact(TaskRecord task) {
        Instant end = task.getEndsAt();
        return end == null ? Contact.NONE : Contact.lasting(Duration.between(task.getDueAt(), end));
    }

    private static TimelineEntry entry(TaskRecord task, Instant at, Viewer viewer) {
        String restricted = task.getRestricted();
        return new TimelineEntry(
                task.getId(),
                task.getCustomerId(),
                at,
                KIND,
                TimelineEntry.Title.message("interaction.task-done", task.getTitle()),
                task.getNote(),
                contact(task),
                task.getDepartmentId(),
                viewer.id(),
                restricted == null ? null : Restriction.of(restricted),
                new TimelineEntry.RecordKey(KIND, task.getId()),
                null);
    }
}
