package org.rapportcrm.interaction.task;

import static org.rapportcrm.interaction.db.Tables.TASK;

import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/** Where tasks, calls and appointments are read. */
enum TaskTable implements RecordTable {
    ONLY;

    @Override
    public Table<?> whole() {
        return TASK;
    }

    @Override
    public Condition standing(Table<?> rows) {
        return Objects.requireNonNull(rows.field(TASK.DELETED_AT)).isNull();
    }

    @Override
    public Condition withinReach(Viewer viewer, Action action, Table<?> rows) {
        return Visible.inLists(viewer, Tasks.KIND, action, rows);
    }

    @Override
    public String title() {
        return "title";
    }

    @Override
    public Optional<String> host() {
        return Optional.of("customer");
    }
}
