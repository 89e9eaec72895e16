package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.web.Toast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingTasksTest {
    private static final String PRIYA = Calder.priyaInService().id().toString();
    private static final String MARCUS = Calder.marcusInService().id().toString();

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Desk marcus;
    private String task = "";

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void aCallIsPlanned() {
        UUID elena = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
        db.execute("delete from interaction.task");
        marcus.write("tab", "task", "plan", "call", "subject", "Call", "due", "2099-03-02 9:30");
        task = "/tasks/" + Objects.requireNonNull(db.fetchValue("select id from interaction.task"));
    }

    @Test
    void showsTheTaskAsItIs() {
        Document form = Pages.open(mvc, marcus.viewer(), task + "/edit");

        assertThat(form.select("#title").val()).isEqualTo("Call");
        assertThat(form.select("#due").val()).isEqualTo("2099-03-02 09:30");
        assertThat(form.select("#plan [selected]").val()).isEqualTo("call");
        assertThat(form.select("#assignee [selected]").val()).isEqualTo(MARCUS);
        assertThat(marcus.page().select("#planned a[href='" + task + "/edit?from=customer']"))
                .hasSize(1);
    }

    @Test
    void changesTextTimeAndWhoDoesIt() {
        save("Send the quote", "2099-04-01", PRIYA);

        Document page = marcus.page();
        assertThat(page.select("#planned b").text()).isEqualTo("Send the quote");
        assertThat(page.select("#planned .rp-pill").text()).isEqualTo("Apr 1, 2099");
        assertThat(page.select("#planned [data-testid=task]").text()).contains("Priya Raman");
        assertThat(
                        value(
                                "select after ->> 'title' from journal.change where kind = 'changed'"
                                        + " and record_type = 'task' order by position desc limit 1"))
                .isEqualTo("Send the quote");
        assertThat(
                        value(
                                "select count(*) from access.notice where user_id = '"
                                        + PRIYA
                                        + "'"
                                        + " and kind = 'task-assigned'"))
                .isEqualTo("1");
        db.execute("delete from access.notice");
    }

    @Test
    void takesAnEditBack() {
        save("Send the quote", "2099-04-01", PRIYA);

        marcus.post(task + "/undo");

        Document page = marcus.page();
        assertThat(page.select("#planned b").text()).isEqualTo("Call");
        assertThat(page.select("#planned .rp-pill").text().replace('\u202f', ' '))
                .isEqualTo("Mar 2, 2099, 9:30 AM");
        assertThat(
                        value(
                                "select cause_kind from journal.change where record_type = 'task'"
                                        + " order by position desc limit 1"))
                .isEqualTo("undo");
        assertThat(marcus.post(task + "/undo")).hasStatus(409);
        db.execute("delete from access.notice");
    }

    @Test
    void doesNotTakeBackWhatHappenedAfterIt() {
        save("Send the quote", "2099-04-01", MARCUS);
        marcus.post(task + "/delay", Map.of("until", "2099-05-01"));

        assertThat(marcus.post(task + "/undo")).hasStatus(409);
        assertThat(marcus.page().select("#planned .rp-pill").text()).isEqualTo("May 1, 2099");
    }

    @Test
    void saysAtOnceThatSomebodyMentionedMayNotSeeIt() {
        var saved =
                marcus.post(
                        task,
                        Map.of(
                                "shown",
                                shown(),
                                "title",
                                "Call",
                                "note",
                                "ask @lena",
                                "plan",
                                "call",
                                "due",
                                "2099-03-02 09:30",
                                "assignee",
                                MARCUS));

        Toast toast = (Toast) saved.getMvcResult().getFlashMap().get(Toast.FLASH);
        assertThat(Objects.requireNonNull(toast).messageKey()).isEqualTo("interaction.untold");
        assertThat(toast.arguments()).containsExactly("Lena Brandt");
    }

    @Test
    void keepsWhatOthersChangedWhileTheFormWasOpen() {
        String shown = shown();
        marcus.post(task + "/delay", Map.of("until", "2099-05-01"));

        var answer = save(shown, "Send the quote", "2099-03-02 09:30", MARCUS);

        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("Send the quote", "role=\"alert\"", shown());
        assertThat(marcus.page().select("#planned .rp-pill").text()).startsWith("May 1, 2099");
    }

    @Test
    void isOpenedWhileSomebodyWritesIt() {
        transactions.executeWithoutResult(_ -> {
            db.execute("update interaction.task set note = 'being written'");

            assertThat(CompletableFuture.supplyAsync(this::shown))
                    .succeedsWithin(Duration.ofSeconds(20));
        });
    }

    @Test
    void cutsWhatNobodyTypes() {
        var saved =
                marcus.post(
                        task,
                        Map.of(
                                "shown",
                                shown(),
                                "title",
                                "Call",
                                "note",
                                "@a ".repeat(50_000),
                                "plan",
                                "call",
                                "due",
                                "2099-03-02 09:30",
                                "assignee",
                                MARCUS));

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(value("select length(note) from interaction.task")).isEqualTo("100000");
    }

    @Test
    void writesNothingWhenNothingWasChanged() {
        String before = value("select max(position) from journal.change");

        save("Call", "2099-03-02 09:30", MARCUS);

        assertThat(value("select max(position) from journal.change")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"'', 2099-03-02, title", "Call, someday, due", "Call, 2099-03-02 09:30, assignee"})
    void saysWhatIsWrongAndKeepsWhatWasTyped(String title, String due, String wrong) {
        var answer =
                marcus.post(
                        task,
                        Map.of(
                                "shown",
                                shown(),
                                "title",
                                title,
                                "note",
                                "Half a thought",
                                "plan",
                                "call",
                                "due",
                                due,
                                "assignee",
                                wrong.equals("assignee") ? "nobody" : MARCUS));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Half a thought", "rp-field-error");
    }

    @Test
    void isNotForOthersNorForWhatIsDone() {
        Desk lena = new Desk(mvc, Calder.lenaInLegal(), marcus.customer());
        assertThat(lena.post(task, Map.of("title", "Mine now", "due", "tomorrow"))).hasStatus(404);

        marcus.post(task + "/completion");

        assertThat(marcus.post(task, Map.of("title", "Late", "due", "tomorrow"))).hasStatus(404);
    }

    @Test
    void keepsTheTextOfARestrictedTaskOutOfTheJournal() {
        db.execute("update interaction.task set restricted = 'own'");

        save("Severance", "2099-04-01", MARCUS);

        assertThat(
                        value(
                                "select count(*) from journal.change where after::text like '%Severance%'"))
                .isEqualTo("0");
        marcus.post(task + "/undo");
        assertThat(marcus.page().select("#planned b").text()).isEqualTo("Call");
    }

    private void save(String title, String due, String assignee) {
        assertThat(save(shown(), title, due, assignee)).hasStatus3xxRedirection();
    }

    private MvcTestResult save(String shown, String title, String due, String assignee) {
        return marcus.post(
                task,
                Map.of(
                        "shown",
                        shown,
                        "title",
                        title,
                        "plan",
                        "call",
                        "due",
                        due,
                        "assignee",
                        assignee));
    }

    private String shown() {
        return Pages.open(mvc, marcus.viewer(), task + "/edit").select("[name=shown]").val();
    }

    private String value(String sql) {
        return String.valueOf(db.fetchValue(sql));
    }
}
