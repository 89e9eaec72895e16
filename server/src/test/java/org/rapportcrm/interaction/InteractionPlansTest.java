package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How PostgreSQL reads interactions where there are many. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionPlansTest {
    private static final String STANDING =
            " from interaction.interaction where deleted_at is null and record_type is null ";

    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;

    @BeforeAll
    void manyInteractions() {
        UUID mai = new Customers(types, transactions).add("name", "Mai Lund");
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, channel, subject, created_at)
                select gen_random_uuid(), {0}, now() - n * interval '1 hour', 'contact', 'telephone', 'Matter ' || n, now()
                from generate_series(1, 20000) n\
                """,
                mai);
        TestPostgres.flush();
        maintenance.execute("vacuum analyze interaction.interaction");
    }

    @Test
    void listsThemByWhenTheyHappenedWithoutSorting() {
        String plan =
                plan(
                        "select id, subject"
                                + STANDING
                                + "order by occurred_at desc, id desc limit 51");

        assertThat(plan).contains("_occurred_at_id_idx").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void goesOnInTheListWhereItWas() {
        String plan =
                plan(
                        "select id, subject"
                                + STANDING
                                + "and (occurred_at, id) < (now() - interval '1 year', gen_random_uuid())"
                                + " order by occurred_at desc, id desc limit 51");

        assertThat(plan).contains("_occurred_at_id_idx").doesNotContain("Sort", "Seq Scan");
    }

    /** The expression must be that of the index, to the letter. */
    @Test
    void findsARareWordInTheIndexOfWords() {
        String plan =
                plan(
                        "with hits as materialized (select occurred_at, id"
                                + STANDING
                                + "and to_tsvector('simple', translate(subject, '-+_./\\:@~&<', '           '))"
                                + " @@ to_tsquery('simple', '4711:*'))"
                                + " select id from hits order by occurred_at desc, id desc limit 5");

        assertThat(plan).contains("_to_tsvector_idx");
    }

    private String plan(String query) {
        return db.fetch("explain " + query).format(Integer.MAX_VALUE);
    }
}
