package org.rapportcrm.record.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.People;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows PostgreSQL reads for a page of interactions, among 20,000 of several years. */
@HouseTest
class FindingInteractionsTest {
    private static final int PAGE = 50;

    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordReads reads;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;

    @Test
    void areReadInTheirOrderThoughTheirCustomersAreLookedAt() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        db.execute(
                """
                with customer as (
                    insert into customer.customer (id, kind, stage, name, sort_name, name_key, created_at, updated_at)
                    values (gen_random_uuid(), 'organization', 'active', 'Cove', 'cove', 'cove', now(), now()) returning id
                )
                insert into interaction.interaction (id, customer_id, occurred_at, kind, channel, direction, subject, created_at)
                select uuidv7(at - clock_timestamp()), customer.id, at, 'contact', 'store', 'in', 'Visit', at
                from customer, (select timestamptz '2024-01-01 00:00Z' + n * interval '70 min' as at from generate_series(1, 20000) n) made\
                """);
        TestPostgres.flush();
        maintenance.execute("vacuum analyze interaction.interaction");
        maintenance.execute("vacuum analyze customer.customer");

        for (String order : List.of("-occurred_at", "occurred_at")) {
            assertThat(read(order)).as(order).isLessThan(1_000);
        }
    }

    private int read(String order) {
        ListRequest request =
                ListRequest.of(
                        types.get("interaction"),
                        Rsql.read(""),
                        List.of("subject"),
                        Order.of(order),
                        PAGE);
        return Objects.requireNonNull(
                transactions.execute(_ -> {
                    // so few are sorted as quickly, unless it is wanted otherwise
                    db.execute("set local enable_sort = off");
                    db.execute("set local enable_seqscan = off");
                    db.execute("set local enable_bitmapscan = off");
                    int before = rowsRead();
                    assertThat(reads.page(request, People.priya()).rows()).hasSize(PAGE);
                    return rowsRead() - before;
                }));
    }

    private int rowsRead() {
        return Objects.requireNonNull(
                db.fetchSingle(
                                """
                                select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int
                                from pg_stat_xact_user_tables where schemaname = 'interaction'\
                                """)
                        .get(0, Integer.class));
    }
}
