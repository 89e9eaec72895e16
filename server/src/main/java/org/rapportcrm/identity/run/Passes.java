package org.rapportcrm.identity.run;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders customers so that those who may be the same lie near each other. Where memory holds all of
 * them at once, the first order is enough; otherwise those whom it parts meet in the next.
 */
@Component
class Passes {
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String THERE = " c.deleted_at is null and c.merged_into is null";
    private static final List<String> ORDERS =
            List.of(
                    "select c.id from customer.compared c where"
                            + THERE
                            + " order by c.sort_name, c.id",
                    """
                    select distinct on (r.norm, c.id) c.id from customer.reached r
                    join customer.compared c on c.id = r.customer_id
                    where r.kind in ('email', 'phone') and r.norm in (
                        select norm from customer.reached where kind in ('email', 'phone')
                        group by kind, norm having count(*) > 1)
                    and\
                    """
                            + THERE
                            + " order by r.norm, c.id",
                    "select c.id from customer.compared c where c.birthday is not null and"
                            + THERE
                            + " order by c.birthday, c.id");

    private final DSLContext db;
    private final TransactionTemplate transactions;

    Passes(DSLContext db, TransactionTemplate transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    int count() {
        return ORDERS.size();
    }

    Census ids(int pass) {
        Census ids = new Census();
        ResultQuery<Record> query = db.resultQuery(ORDERS.get(pass)).fetchSize(FETCHED_AT_ONCE);
        // without a transaction the driver reads all rows at once
        transactions.executeWithoutResult(_ -> {
            try (Stream<Record> rows = query.stream()) {
                rows.forEach(row -> ids.add(row.get(0, UUID.class)));
            }
        });
        return ids;
    }
}
