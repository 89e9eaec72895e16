package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.web.Toast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Priya may read everything about customers, Lena nothing. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentionsTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Viewers viewers;
    @Autowired DSLContext db;
    private Desk marcus;

    @BeforeAll
    void priyaReads() {
        Calder.foundIn(db);
        db.execute("insert into access.role (id, name) values ({0}, 'Readers')", UuidV7.next());
        db.execute(
                """
                insert into access.role_grant select role.id, kind, 'READ', 'ALL' from access.role,
                    unnest(array['customer', 'interaction', 'task']) kind where role.name = 'Readers'\
                """);
        db.execute(
                "insert into access.user_role select {0}, id from access.role where name = 'Readers'",
                Calder.priyaInService().id());
    }

    @BeforeEach
    void marcusWorksWithElena() {
        db.execute("delete from access.notice");
        UUID elena = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
    }

    @Test
    void tellWhoeverIsNamed() {
        MvcTestResult saved = marcus.write("tab", "note", "body", "@Priya Raman, have a look");

        assertThat(told()).hasSize(1).first().asString().endsWith("Marcus Bell mentioned you");
        assertThat(toast(saved)).isEqualTo("interaction.saved.note");
    }

    @Test
    void standInOneGroupForOneEntryAndAreNotToldAgainByAnEdit() {
        marcus.write("tab", "note", "body", "Ask @priya about it. @Priya?");
        String entry = "/interactions/" + marcus.entrySaying("Ask");

        marcus.post(entry, Map.of("body", "Ask @priya soon"));

        assertThat(told()).hasSize(1);
        assertThat(db.fetchValue("select count(*) from access.notice")).isEqualTo(1L);
    }

    @Test
    void areAddedByAnEdit() {
        marcus.write("tab", "note", "body", "Ask somebody");

        marcus.post(
                "/interactions/" + marcus.entrySaying("Ask"), Map.of("body", "Ask @priya instead"));

        assertThat(told()).hasSize(1);
    }

    @Test
    void sayAtOnceThatSomebodyMayNotSeeIt() {
        MvcTestResult saved =
                marcus.write("tab", "note", "body", "@Lena Brandt what do you think?");

        assertThat(toast(saved)).isEqualTo("interaction.untold [Lena Brandt]");
        assertThat(db.fetchValue("select count(*) from access.notice")).isEqualTo(0L);
    }

    @Test
    void doNotOpenARestrictedEntry() {
        db.execute(
                "update access.app_user set department_id = {0} where id = {1}",
                Calder.LEGAL, Calder.priyaInService().id());

        MvcTestResult saved =
                marcus.write("tab", "note", "body", "@priya secret", "restricted", "true");

        db.execute(
                "update access.app_user set department_id = {0} where id = {1}",
                Calder.SERVICE, Calder.priyaInService().id());
        assertThat(toast(saved)).isEqualTo("interaction.untold [Priya Raman]");
    }

    @Test
    void workInTasks() {
        marcus.write("tab", "task", "subject", "Quote", "body", "with @priya", "due", "tomorrow");

        assertThat(told()).containsExactly("Quote: Marcus Bell mentioned you");
    }

    @Test
    void areNotToldToOneself() {
        marcus.write("tab", "note", "body", "@Marcus Bell remember this");

        assertThat(db.fetchValue("select count(*) from access.notice")).isEqualTo(0L);
    }

    @Test
    void proposeColleaguesByTheBeginningOfANameAndWhoMayNotSee() {
        Document all = marcus.open("/colleagues?q=");
        Document some = marcus.open("/colleagues?q=ra");

        assertThat(all.select("[role=option]").eachText())
                .containsExactly("LB Lena Brandt may not see this", "PR Priya Raman");
        assertThat(some.select("[role=option]").eachText()).containsExactly("PR Priya Raman");
        assertThat(some.select("[role=option]").attr("data-name")).isEqualTo("Priya Raman");
    }

    @Test
    void proposeNobodyAsSeeingWhoMayNotReadWhatIsWritten() {
        db.execute("insert into access.role (id, name) values ({0}, 'Callers')", UuidV7.next());
        db.execute(
                "insert into access.role_grant select id, 'customer', 'READ', 'ALL' from access.role where name = 'Callers'");
        db.execute(
                "insert into access.user_role select {0}, id from access.role where name = 'Callers'",
                Calder.lenaInLegal().id());

        Document lena = marcus.open("/colleagues?q=lena");

        db.execute("delete from access.user_role where user_id = {0}", Calder.lenaInLegal().id());
        db.execute("delete from access.role where name = 'Callers'");
        assertThat(lena.select("[role=option]").eachText())
                .containsExactly("LB Lena Brandt may not see this");
    }

    @Test
    void findSomebodyAmongManyAndTellWhichNameSeveralHave() {
        db.execute(
                """
                insert into access.app_user (id, name, email, created_at)
                select gen_random_uuid(), 'Aaron Abel', 'aaron' || i || '@calder.example', now()
                from generate_series(1, 501) i\
                """);

        MvcTestResult saved = marcus.write("tab", "note", "body", "@Priya and @Aaron Abel, look");
        Document proposed = marcus.open("/colleagues?q=priya");

        db.execute("delete from access.app_user where name = 'Aaron Abel'");
        assertThat(told()).hasSize(1);
        assertThat(toast(saved)).isEqualTo("interaction.untold [Aaron Abel]");
        assertThat(proposed.select("[role=option]")).hasSize(1);
    }

    private List<String> told() {
        Viewer priya = viewers.of(Calder.priyaInService().id()).orElseThrow();
        return Pages.open(mvc, priya, "/notices").select("[data-testid=notice]").stream()
                .map(notice -> notice.select("b").text() + ": " + notice.select(".rp-2").text())
                .toList();
    }

    private static String toast(MvcTestResult saved) {
        Toast toast = (Toast) saved.getMvcResult().getFlashMap().get(Toast.FLASH);
        return Objects.requireNonNull(toast).messageKey()
                + (toast.arguments().isEmpty() ? "" : " " + toast.arguments());
    }
}
