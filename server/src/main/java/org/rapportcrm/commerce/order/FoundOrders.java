package org.rapportcrm.commerce.order;

import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.rapportcrm.database.Like;
import org.rapportcrm.record.RecordSearch;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds orders by how their number begins, the newest first. */
@Component
class FoundOrders implements RecordSearch {
    private final DSLContext db;

    FoundOrders(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return OrderType.KEY;
    }

    @Override
    public String hintKey() {
        return "order.field.order-number";
    }

    @Override
    public List<UUID> find(
            String text, Function<Table<?>, Condition> which, Viewer viewer, int most) {
        return db.select(CUSTOMER_ORDER.ID)
                .from(CUSTOMER_ORDER)
                .where(
                        CUSTOMER_ORDER.NUMBER.like(Like.literal(text) + "%"),
                        which.apply(CUSTOMER_ORDER))
                .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc(), CUSTOMER_ORDER.ID.desc())
                .limit(most)
                .fetch(CUSTOMER_ORDER.ID);
    }
}
