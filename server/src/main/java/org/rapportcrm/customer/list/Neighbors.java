package org.rapportcrm.customer.list;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Who stands before and behind a customer in a list. */
@Component
class Neighbors {
    private final DSLContext db;
    private final FoundCustomers found;

    Neighbors(DSLContext db, FoundCustomers found) {
        this.db = db;
        this.found = found;
    }

    enum Step {
        PREVIOUS,
        NEXT
    }

    /**
     * Empty at the end of the list.
     *
     * @throws RecordNotFound also when the viewer may not see the customer
     */
    Optional<UUID> of(UUID customer, Step step, ListQuery query, Viewer viewer) {
        Record here =
                db.select(CUSTOMER_.ID, CUSTOMER_.SORT_NAME, CUSTOMER_.LAST_CONTACT_AT)
                        .from(CUSTOMER_)
                        .where(CUSTOMER_.ID.eq(customer), VisibleCustomers.to(viewer, CUSTOMER_))
                        .fetchOptional()
                        .orElseThrow(RecordNotFound::new);
        return query.isSearch()
                ? amongFound(customer, step, found.find(query, viewer))
                : listed(here, step, query, viewer);
    }

    private static Optional<UUID> amongFound(UUID customer, Step step, List<Record> rows) {
        List<UUID> ids = rows.stream().map(row -> row.get(CUSTOMER_.ID)).toList();
        int at = ids.indexOf(customer);
        int next = step == Step.NEXT ? at + 1 : at - 1;
        return at < 0 || next < 0 || next >= ids.size()
                ? Optional.empty()
                : Optional.of(ids.get(next));
    }

    private Optional<UUID> listed(Record here, Step step, ListQuery query, Viewer viewer) {
        boolean ahead = step == Step.NEXT;
        Sort sort = query.order();
        return db.select(CUSTOMER_.ID)
                .from(CUSTOMER_)
                .where(query.condition(viewer), ahead ? sort.after(here) : sort.before(here))
                .orderBy(ahead ? sort.fields() : sort.backwards())
                .limit(1)
                .fetchOptional(CUSTOMER_.ID);
    }
}
