package org.rapportcrm.record.plain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/**
 * A table by the conventions: {@code id, version, created_at, updated_at, deleted_at, custom},
 * where there are any {@code owner_id, team_id, department_id}, and {@code currency} beside
 * amounts.
 *
 * @param title key of the field by which people call a record
 */
record PlainTable(String kind, String plural, Table<?> whole, String title) implements RecordTable {
    @Override
    public Condition standing(Table<?> rows) {
        return Objects.requireNonNull(rows.field("deleted_at")).isNull();
    }

    @Override
    public Condition withinReach(Viewer viewer, Action action, Table<?> rows) {
        return Reached.by(viewer, Permission.of(kind, action), rows);
    }

    @Override
    public String path(UUID id) {
        return "/" + plural + "/" + id;
    }

    @Override
    public String form() {
        return "/" + plural + "/new";
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        "/" + plural + "/bin",
                        "trash",
                        "record.bin",
                        Permission.of(kind, Action.DELETE)));
    }
}
