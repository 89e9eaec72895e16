package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.bulk.ForBulk;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.work.JobCancelled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on many records that somebody stops while it goes on. */
@HouseTest
class StoppingBulkTest {
    private static final int SHOPS = 2_400;

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationContext house;

    private UUID work = new UUID(0, 0);

    @BeforeEach
    void manyShopsAreAssigned() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, record.bulk_work cascade");
        new Customers(types, transactions)
                .named(IntStream.range(0, SHOPS).mapToObj(n -> "Shop " + n).toArray(String[]::new));
        amara().post(
                        "/customers/actions/tag",
                        "from",
                        "/customers?view=all",
                        "all",
                        "name=starts=Shop",
                        "v_tags",
                        "fair",
                        "go",
                        "1");
        work = new BulkFacts(db).newest();
    }

    /** A part that is nearly through and whoever stops it do not wait for each other. */
    @Test
    @Timeout(60)
    void endsWithThePartThatIsUnderWay() {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        CompletableFuture<Integer> stopping = new CompletableFuture<>();

        assertThatThrownBy(() ->
                        new ForBulk(house, Chooser.amara())
                                .runTelling(
                                        work,
                                        done -> {
                                            if (isFirst.getAndSet(false)) {
                                                stopping.completeAsync(this::stop);
                                                untilWhoeverStopsWaits();
                                            }
                                            tell(done);
                                        }))
                .isInstanceOf(JobCancelled.class);

        int tagged = db.fetchCount(table("customer.tagging"));
        assertThat(stopping.join()).isEqualTo(302);
        assertThat(tagged).isBetween(500, SHOPS - 500);
        assertThat(new BulkFacts(db).state()).isEqualTo("cancelled " + tagged + " 0");
        assertThat(db.fetchCount(table("record.bulk_record"))).isZero();
    }

    /** As jobs do. */
    private void tell(long done) {
        int told =
                db.execute(
                        "update work.job set done = {0} where id = {1} and state <> 'cancelled'",
                        done, work);
        if (told == 0) {
            throw new JobCancelled();
        }
    }

    private int stop() {
        return amara().post("/bulk/" + work + "/cancellation").getStatus();
    }

    /** Not the other lane, which waits for this one as well. */
    private void untilWhoeverStopsWaits() {
        while (db.fetchCount(
                        table("pg_stat_activity"),
                        condition("wait_event_type = 'Lock' and query !~ 'returning'"))
                == 0) {
            Thread.onSpinWait();
        }
    }

    private Chooser amara() {
        return new Chooser(mvc, Chooser.amara());
    }
}
