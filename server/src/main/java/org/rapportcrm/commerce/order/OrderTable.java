package org.rapportcrm.commerce.order;

import static org.jooq.impl.DSL.noCondition;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.commerce.db.tables.CustomerOrder;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/** Where orders are read. */
enum OrderTable implements RecordTable {
    ONLY;

    @Override
    public Table<?> whole() {
        return CUSTOMER_ORDER;
    }

    @Override
    public Condition standing(Table<?> rows) {
        return noCondition();
    }

    @Override
    public Condition withinReach(Viewer viewer, Action action, Table<?> rows) {
        return VisibleOrders.reachedBy(viewer, action, (CustomerOrder) rows);
    }

    @Override
    public String title() {
        return "order_number";
    }

    @Override
    public String path(UUID id) {
        return "/orders/" + id;
    }
}
