package org.rapportcrm.customer.bin;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.bin.BinPage.Binned;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads what rests in the bin and the viewer may bring back. */
@Component
class BinnedRows {
    private static final int MOST = 50;

    private final DSLContext db;

    BinnedRows(DSLContext db) {
        this.db = db;
    }

    /**
     * @param until continue behind the customer that was deleted then
     */
    BinPage page(Viewer viewer, @Nullable Instant until, @Nullable UUID id) {
        Field<String> by =
                field(
                        select(COLLEAGUE.NAME)
                                .from(HISTORY)
                                .join(COLLEAGUE)
                                .on(COLLEAGUE.ID.eq(HISTORY.ACTOR_ID))
                                .where(
                                        HISTORY.RECORD_ID.eq(CUSTOMER_.ID),
                                        HISTORY.KIND.eq("deleted"))
                                .orderBy(HISTORY.POSITION.desc())
                                .limit(1));
        List<Binned> found =
                db.select(CustomerName.fields(CUSTOMER_))
                        .select(CUSTOMER_.DELETED_AT, by)
                        .from(CUSTOMER_)
                        .where(
                                CUSTOMER_.DELETED_AT.isNotNull(),
                                CUSTOMER_.MERGED_INTO.isNull(),
                                VisibleCustomers.to(viewer, CUSTOMER_),
                                VisibleCustomers.reachedBy(viewer, Action.DELETE, CUSTOMER_),
                                behind(until, id))
                        .orderBy(CUSTOMER_.DELETED_AT.desc(), CUSTOMER_.ID.desc())
                        .limit(MOST + 1)
                        .fetch(one ->
                                new Binned(
                                        CustomerName.of(one, CUSTOMER_),
                                        requireNonNull(one.get(CUSTOMER_.DELETED_AT)),
                                        one.get(by)));
        if (found.size() <= MOST) {
            return new BinPage(found, null);
        }
        Binned last = found.get(MOST - 1);
        return new BinPage(
                found.subList(0, MOST),
                "/customers/bin?until=" + last.at() + "&id=" + last.name().id());
    }

    private static Condition behind(@Nullable Instant until, @Nullable UUID id) {
        return until == null || id == null
                ? noCondition()
                : row(CUSTOMER_.DELETED_AT, CUSTOMER_.ID).lt(until, id);
    }
}
