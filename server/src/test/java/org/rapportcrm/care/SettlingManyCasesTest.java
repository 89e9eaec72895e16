package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.work.BackgroundJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A status comes to something else, and a thousand cases had it. */
@HouseTest
class SettlingManyCasesTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired List<BackgroundJob> jobs;

    @Test
    void goesOnInTheBackgroundPartByPart() {
        db.execute(
                """
                insert into care.service_case (id, created_at, updated_at, number, subject, status_id, state, priority, status_since, opened_at, reopened)
                select gen_random_uuid(), now(), now(), 'S-' || n, 'Case ' || n, {0}, 'waiting', 'normal', now(), now(), 0
                from generate_series(900001, 901200) n\
                """,
                UUID.fromString(Serving.WAITING));
        db.execute(
                "insert into care.status_change (id, case_id, at, status_id) select gen_random_uuid(), id, now(), status_id from care.service_case");

        new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL))
                .post(
                        "/settings/statuses/" + Serving.WAITING,
                        "name",
                        "Waiting for the customer",
                        "state",
                        "open",
                        "place",
                        "3");
        assertThat(waiting()).isEqualTo(1_200);
        Settled.all(db, jobs);

        assertThat(waiting()).isZero();
        assertThat(db.fetchCount(db.selectOne().from("care.settling"))).isZero();
        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from("journal.history")
                                        .where("record_type = 'case' and kind = 'changed'")))
                .isEqualTo(1_200);
    }

    private int waiting() {
        return db.fetchCount(db.selectOne().from("care.service_case").where("state = 'waiting'"));
    }
}
