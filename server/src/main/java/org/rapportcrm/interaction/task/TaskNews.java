package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about tasks. */
@Component
class TaskNews implements NoticedRecords {
    static final String ASSIGNED = "task-assigned";

    private final DSLContext db;

    TaskNews(DSLContext db) {
        this.db = db;
    }

    @Bean
    static NoticeKind taskAssigned() {
        return new NoticeKind(
                ASSIGNED,
                100,
                "checkbox",
                "interaction.notice-kind.assigned",
                "interaction.notice.assigned");
    }

    @Override
    public String recordType() {
        return Tasks.KIND;
    }

    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        return db.select(TASK.ID, TASK.TITLE)
                .from(TASK)
                .where(
                        Among.of(TASK.ID, records),
                        TASK.DELETED_AT.isNull(),
                        Visible.toRead(viewer, Tasks.KIND, TASK))
                .fetchMap(TASK.ID, row -> new Noticed(row.value2(), "/tasks"));
    }
}
