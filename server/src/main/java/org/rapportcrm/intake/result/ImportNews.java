package org.rapportcrm.intake.result;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.intake.db.Tables.IMPORT;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about imports. */
@Component
class ImportNews implements NoticedRecords {
    private final DSLContext db;

    ImportNews(DSLContext db) {
        this.db = db;
    }

    @Bean
    static NoticeKind importIsIn() {
        return kind("done", 400, "table-import");
    }

    @Bean
    static NoticeKind importFailed() {
        return kind("failed", 410, "alert-circle");
    }

    @Override
    public String recordType() {
        return "import";
    }

    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        return viewer.may("import", Action.READ)
                ? db.select(IMPORT.ID, IMPORT.FILE_NAME)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(any(val(records.toArray(UUID[]::new)))))
                        .fetchMap(
                                IMPORT.ID,
                                row -> new Noticed(row.value2(), "/imports/" + row.value1()))
                : Map.of();
    }

    private static NoticeKind kind(String state, int order, String icon) {
        return new NoticeKind(
                "import-" + state,
                order,
                icon,
                "intake.notice-kind." + state,
                "intake.notice." + state);
    }
}
