package org.rapportcrm.interaction.search;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.record.RecordSearch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds interactions by their subjects. */
@Component
class FoundInteractions implements RecordSearch {
    private static final Headings SUBJECTS =
            new Headings(
                    INTERACTION_,
                    INTERACTION_.SUBJECT,
                    INTERACTION_.DELETED_AT.isNull().and(INTERACTION_.RECORD_TYPE.isNull()),
                    List.of(INTERACTION_.OCCURRED_AT, INTERACTION_.ID));

    private final DSLContext db;

    FoundInteractions(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return InteractionType.KEY;
    }

    @Override
    public boolean isOfLists() {
        return false;
    }

    @Override
    public List<UUID> find(
            String text, Function<Table<?>, Condition> which, Viewer viewer, int most) {
        return SeenEntries.COLUMNS.isReadBy(viewer, "subject")
                ? SUBJECTS.find(db, HeadingWords.of(text), which, most)
                : List.of();
    }
}
