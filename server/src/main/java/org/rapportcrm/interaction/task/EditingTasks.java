package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SelectConditionStep;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.interaction.mention.Mentions;
import org.rapportcrm.interaction.mention.Mentions.Written;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.interaction.task.ReadingTasks.Read;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Planned tasks put right, and the way back. */
@Component
class EditingTasks {
    private final DSLContext db;
    private final Journal journal;
    private final Notices notices;
    private final Mentions mentions;
    private final ReadingTasks reading;
    private final JsonMapper json;

    EditingTasks(
            DSLContext db,
            Journal journal,
            Notices notices,
            Mentions mentions,
            ReadingTasks reading,
            JsonMapper json) {
        this.reading = reading;
        this.mentions = mentions;
        this.db = db;
        this.journal = journal;
        this.notices = notices;
        this.json = json;
    }

    /** A task that is still to be done. */
    TaskRecord open(Viewer viewer, UUID id) {
        return toBeDone(viewer, id).fetchOptional().orElseThrow(RecordNotFound::new);
    }

    private TaskRecord locked(Viewer viewer, UUID id) {
        return toBeDone(viewer, id).forUpdate().fetchOptional().orElseThrow(RecordNotFound::new);
    }

    private SelectConditionStep<TaskRecord> toBeDone(Viewer viewer, UUID id) {
        return db.selectFrom(TASK)
                .where(TASK.ID.eq(id), TASK.DONE_AT.isNull(), TASK.DELETED_AT.isNull())
                .and(Visible.toChange(viewer, Tasks.KIND, TASK));
    }

    /**
     * @param read what was typed; with problems nothing was written
     * @param untold who is mentioned in it and was not told
     */
    record Edited(Read read, boolean isChanged, List<String> untold) {
        static Edited nothing(Read read) {
            return new Edited(read, false, List.of());
        }
    }

    /**
     * Reads the form against the task that it then writes.
     *
     * @param shown fingerprint of the task as the form showed it
     */
    @Transactional
    public Edited edit(Author author, UUID id, String shown, TaskForm form) {
        TaskRecord task = locked(author.viewer(), id);
        TaskState before = TaskState.of(task);
        if (!before.fingerprint().equals(shown)) {
            throw new TaskChangedSince();
        }
        Read read = reading.read(task, form, author.viewer());
        TaskState then = read.state();
        if (!read.problems().isEmpty() || then.equals(before)) {
            return Edited.nothing(read);
        }
        task.setBeforeEdit(JSONB.valueOf(json.writeValueAsString(before)));
        write(author, task, before, then);
        if (!then.assignee().equals(before.assignee())) {
            tellAssignee(author.viewer(), id, then.assignee());
        }
        List<String> untold =
                mentions.tell(author.viewer(), Written.task(id, then.title(), then.note()));
        return new Edited(read, true, untold);
    }

    private void tellAssignee(Viewer by, UUID task, UUID assignee) {
        if (!assignee.equals(by.id())) {
            List<String> names = List.of(by.name());
            notices.tell(
                    List.of(
                            new Notice(
                                    assignee, TaskNews.ASSIGNED, Tasks.KIND, task, names, null)));
        }
    }

    /** Takes the last edit back; whatever happened to the task since would be lost with it. */
    @Transactional
    public TaskRecord undo(Viewer viewer, UUID id) {
        TaskRecord task = locked(viewer, id);
        JSONB kept = task.getBeforeEdit();
        if (kept == null) {
            throw new TaskChangedSince();
        }
        TaskState now = TaskState.of(task);
        task.setBeforeEdit(null);
        Author author = new Author(viewer, new Cause(Cause.Kind.UNDO, null));
        write(author, task, now, json.readValue(kept.data(), TaskState.class));
        return task;
    }

    /** Whoever reads the journal need not be among those who may read a restricted task. */
    private void write(Author author, TaskRecord task, TaskState before, TaskState then) {
        then.writeTo(task).update();
        boolean isOpen = task.getRestricted() == null;
        journal.write(
                author,
                Change.changed(
                        Tasks.KIND,
                        task.getId(),
                        task.getCustomerId(),
                        isOpen ? before.unlike(then) : Map.of(),
                        isOpen ? then.unlike(before) : Map.of()));
    }
}
