package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.web.Toast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What presses or stands still among one's own cases is in one's day. */
@HouseTest
class DueCasesTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    private String ada = "";

    @BeforeEach
    void nadiaWorksHere() {
        db.execute("delete from care.service_case");
        db.execute("delete from access.snooze");
        db.execute(
                """
                insert into access.app_user (id, email, name, created_at)
                values ({0}, 'nadia@calder.example', 'Nadia Rahimi', now()) on conflict do nothing\
                """,
                nadia().viewer().id());
        ada = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID()).toString();
    }

    @Test
    void putsWhatPressesBeforeWhatStandsStill() {
        own("Beans are stale", "normal");
        String still = own("Descaling alert returns", "low");
        db.execute(
                "update care.service_case set status_since = now() - interval '5 days' where id = {0}::uuid",
                id(still));
        own("Grinder rattles", "urgent");
        nadia().opens("Somebody else’s", ada, "priority", "urgent");

        Document day = nadia().page("/day");

        assertThat(day.select("#now-title").text()).isEqualTo("Grinder rattles");
        assertThat(day.select("#now").text()).contains("Urgent").contains("S-1").contains("Ada");
        assertThat(day.select("[data-testid=due] b").eachText())
                .containsExactly("Descaling alert returns");
        assertThat(day.select("[data-testid=due]").text()).contains("in “New” for 5 days");
    }

    @Test
    void isSolvedFromTheDayAndBackAgain() {
        String path = own("Grinder rattles", "urgent");

        nadia().path(nadia().post("/day/case/" + id(path) + "/completion"));
        String solved = state(path);
        String undo = nadia().page(path).select("#history article form").attr("action");
        nadia().post(undo);

        assertThat(solved).isEqualTo("solved");
        assertThat(state(path)).isEqualTo("open");
    }

    @Test
    void offersNoWayBackFromWhatAColleagueSolved() {
        String path = own("Grinder rattles", "urgent");
        new Serving(mvc, Serving.viewer("Marcus Bell", Reach.ALL)).moves(path, Serving.SOLVED);

        var said = toast(nadia(), path);

        assertThat(said.refusal()).isTrue();
        assertThat(said.arguments()).containsExactly("It is solved already.");
        assertThat(said.undo()).isNull();
    }

    @Test
    void isPutOffForOneselfAlone() {
        String path = own("Grinder rattles", "urgent");

        nadia().path(nadia().post("/day/case/" + id(path) + "/delay", "until", "in 2 weeks"));

        assertThat(nadia().page("/day").select("#now")).isEmpty();
        assertThat(state(path)).isEqualTo("open");
        nadia().post("/day/waking?kind=case&id=" + id(path));
        assertThat(nadia().page("/day").select("#now-title").text()).isEqualTo("Grinder rattles");
    }

    @Test
    void leavesTheDayOfWhoeverHandsItOver() {
        UUID marcus =
                UUID.nameUUIDFromBytes("Marcus".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        db.execute(
                """
                insert into access.app_user (id, email, name, created_at)
                values ({0}, 'marcus@calder.example', 'Marcus Bell', now()) on conflict do nothing\
                """,
                marcus);
        String path = own("Grinder rattles", "urgent");

        nadia().path(
                        nadia().post(
                                        "/day/case/" + id(path) + "/handover",
                                        "colleague",
                                        marcus.toString()));

        assertThat(nadia().page("/day").select("#now")).isEmpty();
        assertThat(value("owner_id", path)).isEqualTo(marcus.toString());
    }

    private String own(String subject, String priority) {
        return nadia().opens(
                        subject,
                        ada,
                        "priority",
                        priority,
                        "owner",
                        nadia().viewer().id().toString());
    }

    private static Toast toast(Serving who, String path) {
        return who.said("/day/case/" + id(path) + "/completion");
    }

    private Serving nadia() {
        return new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL));
    }

    private String state(String path) {
        return value("state", path);
    }

    private String value(String column, String path) {
        return Objects.toString(
                db.fetchSingle(
                                "select " + column + " from care.service_case where id = {0}::uuid",
                                id(path))
                        .get(0));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
