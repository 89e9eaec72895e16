package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** How PostgreSQL reads a board of open opportunities where there are many. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardPlanTest {
    private static final String INDEX = "opportunity_open_by_stage";

    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;

    @BeforeAll
    void manyOpportunities() {
        db.execute(
                """
                insert into sales.opportunity
                    (id, created_at, updated_at, name, pipeline_id, stage_id, stage_since, status, amount, currency, expected_close)
                select gen_random_uuid(), now(), now(), 'Deal ' || n, s.pipeline_id, s.id, now(), s.status, n, 'EUR',
                    case when n % 10 > 0 then current_date + (n * 7919) % 400 end
                from generate_series(1, 20000) n
                join (select *, row_number() over (order by place) - 1 as nth from sales.stage) s on s.nth = n % 6\
                """);
        TestPostgres.flush();
        maintenance.execute("vacuum analyze sales.opportunity");
    }

    @Test
    void readsTheCardsOfAStageInTheirOrder() {
        String plan =
                plan(
                        """
                        select id, name from sales.opportunity r
                        where r.deleted_at is null and r.status in ('open') and r.stage_id in ('%s')
                          and r.expected_close is not null
                        order by r.expected_close asc, r.id asc limit 26\
                        """
                                .formatted(Dealing.PROPOSAL));

        assertThat(plan).contains("Index Scan using " + INDEX).doesNotContain("Sort");
    }

    @Test
    void countsAndAddsUpWithoutTouchingARow() {
        String plan =
                plan(
                        """
                        select r.stage_id, r.currency, count(*), sum(r.amount) from sales.opportunity r
                        where r.deleted_at is null and r.status in ('open') group by r.stage_id, r.currency\
                        """);

        assertThat(plan).contains("Index Only Scan using " + INDEX);
    }

    private String plan(String query) {
        return db.fetch("explain " + query).format();
    }
}
