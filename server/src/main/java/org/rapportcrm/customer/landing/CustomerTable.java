package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/** Where customers are read; those in the bin are not among them. */
enum CustomerTable implements RecordTable {
    ONLY;

    @Override
    public Table<?> whole() {
        return CUSTOMER_;
    }

    @Override
    public Condition standing(Table<?> rows) {
        return Objects.requireNonNull(rows.field(CUSTOMER_.DELETED_AT)).isNull();
    }

    @Override
    public Condition withinReach(Viewer viewer, Action action, Table<?> rows) {
        return VisibleCustomers.reachedBy(viewer, action, rows);
    }

    @Override
    public String title() {
        return "name";
    }

    @Override
    public String path(UUID id) {
        return "/customers/" + id;
    }

    @Override
    public String preview(UUID id) {
        return path(id) + "/preview";
    }

    @Override
    public String form() {
        return "/customers/new";
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place(
                        "/customers/bin",
                        "trash",
                        "customer.bin",
                        Permission.of(CustomerType.KEY, Action.DELETE)));
    }
}
