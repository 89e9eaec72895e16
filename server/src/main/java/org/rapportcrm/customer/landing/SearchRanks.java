package org.rapportcrm.customer.landing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.raw;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.SEARCH;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whom we were in contact with lately is found first. */
@Component
class SearchRanks {
    private static final int BATCH = 2_000;

    private final DSLContext db;

    SearchRanks(DSLContext db) {
        this.db = db;
    }

    /** What came in by file is ranked here, since it comes in faster than words can be moved. */
    @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void refreshAll() {
        List<UUID> stale = stale();
        while (!stale.isEmpty()) {
            refresh(stale);
            stale = stale();
        }
    }

    Map<UUID, Float> of(Collection<UUID> customers) {
        Field<Float> rank =
                field("customer.search_rank({0})", Float.class, CUSTOMER_.LAST_CONTACT_AT);
        return db.select(CUSTOMER_.ID, rank)
                .from(CUSTOMER_)
                .where("id = any({0})", (Object) customers.toArray(UUID[]::new))
                .fetchMap(CUSTOMER_.ID, rank);
    }

    void refresh(Collection<UUID> customers) {
        UUID[] ids = customers.toArray(UUID[]::new);
        // the one of which there is one a customer is last: it tells what is still to be done
        for (String table : List.of("customer.search_token", "customer.search")) {
            db.execute(
                    """
                    with locked as (
                        select id, customer.search_rank(last_contact_at) as rank from customer.customer
                        where id = any({1}) order by id for no key update
                    )
                    update {0} words set rank = locked.rank from locked
                    where words.customer_id = locked.id and words.rank <> locked.rank\
                    """,
                    raw(table), ids);
        }
    }

    private List<UUID> stale() {
        return db.select(SEARCH.CUSTOMER_ID)
                .from(SEARCH)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(SEARCH.CUSTOMER_ID))
                .where("search.rank <> customer.search_rank(customer.last_contact_at)")
                .limit(BATCH)
                .fetch(SEARCH.CUSTOMER_ID);
    }
}
