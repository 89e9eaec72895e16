package org.rapportcrm.customer.landing;

import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.rapportcrm.database.RowsBeside;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes words to search that came before customers who then did not: a part of a file that was
 * taken back, or a server that ended in between. No search finds them.
 */
@Component
class LeftWords {
    private static final int BATCH = 2_000;

    private final DSLContext db;
    private final TransactionOperations transactions;

    LeftWords(DSLContext db, TransactionOperations transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remove() {
        int removed;
        do {
            removed = RowsBeside.whileNobodyIsOnTheWay(db, transactions, this::removeSome);
        } while (removed == BATCH);
    }

    private int removeSome() {
        return db.fetchSingle(
                        """
                        with nobody as (
                            select customer_id from customer.search s
                            where not exists (select from customer.customer c where c.id = s.customer_id)
                            limit {0}
                        ), tokens as (
                            delete from customer.search_token t using nobody where t.customer_id = nobody.customer_id
                        ), texts as (
                            delete from customer.search s using nobody where s.customer_id = nobody.customer_id
                            returning s.customer_id
                        )
                        select count(*) from texts\
                        """,
                        BATCH)
                .get(0, Integer.class);
    }
}
