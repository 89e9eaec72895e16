package org.rapportcrm.interaction.search;

import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.rapportcrm.record.RecordSearch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds tasks, calls and appointments by their titles. */
@Component
class FoundTasks implements RecordSearch {
    private static final Headings TITLES =
            new Headings(TASK, TASK.TITLE, TASK.DELETED_AT.isNull(), List.of(TASK.ID));

    private final DSLContext db;

    FoundTasks(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public boolean isOfLists() {
        return false;
    }

    @Override
    public List<UUID> find(
            String text, Function<Table<?>, Condition> which, Viewer viewer, int most) {
        return TITLES.find(db, HeadingWords.of(text), which, most);
    }
}
