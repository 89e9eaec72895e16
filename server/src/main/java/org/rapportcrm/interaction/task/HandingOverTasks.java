package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.interaction.db.tables.records.TaskRecord;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks given to a colleague, who is told. */
@Component
class HandingOverTasks {
    private final DSLContext db;
    private final Journal journal;
    private final Notices notices;

    HandingOverTasks(DSLContext db, Journal journal, Notices notices) {
        this.db = db;
        this.journal = journal;
        this.notices = notices;
    }

    @Transactional
    public TaskRecord handOver(Author author, UUID id, UUID colleague) {
        TaskRecord task =
                db.selectFrom(TASK)
                        .where(TASK.ID.eq(id), TASK.DONE_AT.isNull(), TASK.DELETED_AT.isNull())
                        .and(Visible.toChange(author.viewer(), Tasks.KIND, TASK))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(RecordNotFound::new);
        UUID before = task.getAssigneeId();
        if (before.equals(colleague)) {
            return task;
        }
        task.setAssigneeId(colleague).setBeforeEdit(null).update();
        journal.write(
                author,
                Change.changed(
                        Tasks.KIND,
                        id,
                        task.getCustomerId(),
                        Map.of("assignee_id", before.toString()),
                        Map.of("assignee_id", colleague.toString())));
        List<String> by = List.of(author.viewer().name());
        notices.tell(List.of(new Notice(colleague, TaskNews.ASSIGNED, Tasks.KIND, id, by, null)));
        return task;
    }
}
