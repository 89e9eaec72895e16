package org.rapportcrm.interaction.entry;

import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/** Where interactions are read; entries that stand for records of other modules are read there. */
enum InteractionTable implements RecordTable {
    ONLY;

    @Override
    public Table<?> whole() {
        return INTERACTION_;
    }

    @Override
    public Condition standing(Table<?> rows) {
        return Objects.requireNonNull(rows.field(INTERACTION_.DELETED_AT))
                .isNull()
                // what stands for another record is none by itself; the indexes of the list leave
                // it out
                .and(Objects.requireNonNull(rows.field(INTERACTION_.RECORD_TYPE)).isNull());
    }

    @Override
    public Condition withinReach(Viewer viewer, Action action, Table<?> rows) {
        return Objects.requireNonNull(rows.field(INTERACTION_.RECORD_TYPE))
                .isNull()
                .and(Visible.inLists(viewer, InteractionType.KEY, action, rows));
    }

    @Override
    public String title() {
        return "subject";
    }

    @Override
    public Optional<String> host() {
        return Optional.of("customer");
    }
}
