package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.interaction.mention.Mentions;
import org.rapportcrm.interaction.mention.Mentions.Written;
import org.rapportcrm.interaction.sight.Visible;
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
    private final JsonMapper json;

    EditingTasks(
            DSLContext db, Journal journal, Notices notices, Mentions mentions, JsonMapper json) {
        this.mentions = mentions;
        this.db = db;
        this.journal = journal;
        this.notices = notices;
        this.json = json;
    }

    /** A task that is still to be done. */
    TaskRecord open(Viewer viewer, UUID id) {
        return db.selectFrom(TASK)
                .where(TASK.ID.eq(id), TASK.DONE_AT.isNull(), TASK.DELETED_AT.isNull())
                .and(Visible.toChange(viewer, Tasks.KIND, TASK))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    /**
     * @param untold who is mentioned in it and may not see it
     */
    record Edited(boolean isChanged, List<String> untold) {}

    @Transactional
    public Edited edit(Author author, UUID id, TaskState then) {
        TaskRecord task = open(author.viewer(), id);
        TaskState before = TaskState.of(task);
        if (then.equals(before)) {
            return new Edited(false, List.of());
        }
        task.setBeforeEdit(JSONB.valueOf(json.writeValueAsString(before)));
        write(author, task, before, then);
        if (!then.assignee().equals(before.assignee())
                && !then.assignee().equals(author.viewer().id())) {
            List<String> by = List.of(author.viewer().name());
            notices.tell(
                    List.of(
                            new Notice(
                                    then.assignee(), TaskNews.ASSIGNED, Tasks.KIND, id, by, null)));
        }
        return new Edited(
                true, mentions.tell(author.viewer(), Written.task(id, then.title(), then.note())));
    }

    /** Takes the last edit back; whatever happened to the task since would be lost with it. */
    @Transactional
    public TaskRecord undo(Viewer viewer, UUID id) {
        TaskRecord task = open(viewer, id);
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
