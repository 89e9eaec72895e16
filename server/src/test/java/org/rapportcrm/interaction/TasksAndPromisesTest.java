package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksAndPromisesTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Desk marcus;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void aNewCustomer() {
        UUID customer = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), customer);
        db.execute("delete from interaction.task");
    }

    @Test
    void aTaskThatIsDoneMovesDownToTheTimelineAndBack() {
        marcus.write("tab", "task", "subject", "Send the quote", "due", "in 3 days");
        String path = "/tasks/" + only("task");

        marcus.post(path + "/completion");
        Document done = marcus.page();
        marcus.post(path + "/reopening");
        Document again = marcus.page();

        assertThat(done.select("#planned [data-testid=task]")).isEmpty();
        assertThat(done.select("#timeline [data-testid=entry] b").text())
                .isEqualTo("Done: Send the quote");
        assertThat(again.select("#planned [data-testid=task] b").text())
                .isEqualTo("Send the quote");
        assertThat(again.select("#timeline [data-testid=entry]")).isEmpty();
    }

    @Test
    void aSecondTickChangesNothing() {
        marcus.write("tab", "task", "subject", "Once", "due", "tomorrow");
        String path = "/tasks/" + only("task");

        marcus.post(path + "/completion");
        marcus.post(path + "/completion");

        assertThat(marcus.timeline().select("[data-testid=entry]")).hasSize(1);
    }

    @Test
    void aTaskPutOffKeepsItsTimeOfDay() {
        marcus.write("tab", "task", "plan", "call", "subject", "Call", "due", "2099-03-02 9:30");

        marcus.post("/tasks/" + only("task") + "/delay", Map.of("until", "2099-04-01"));

        assertThat(marcus.page().select("#planned .rp-pill").text().replace('\u202f', ' '))
                .isEqualTo("Apr 1, 2099, 9:30 AM");
    }

    @Test
    void aDelayThatNobodyUnderstandsIsRefused() {
        marcus.write("tab", "task", "subject", "Call", "due", "tomorrow");

        assertThat(marcus.post("/tasks/" + only("task") + "/delay", Map.of("until", "someday")))
                .hasStatus(422);
    }

    @Test
    void aDeletedTaskComesBack() {
        marcus.write("tab", "task", "subject", "Call", "due", "tomorrow");
        String path = "/tasks/" + only("task");

        marcus.post(path + "/deletion");
        Document without = marcus.page();
        marcus.post(path + "/restoration");

        assertThat(without.select("#planned [data-testid=task]")).isEmpty();
        assertThat(marcus.page().select("#planned [data-testid=task]")).hasSize(1);
    }

    @Test
    void whoGetsATaskMayFinishItAndOthersMayNot() {
        marcus.write(
                "tab",
                "task",
                "subject",
                "For Priya",
                "due",
                "tomorrow",
                "assignee",
                Calder.priyaInService().id().toString());
        String path = "/tasks/" + only("task") + "/completion";

        Desk lena = new Desk(mvc, Calder.lenaInLegal(), marcus.customer());
        assertThat(lena.post(path)).hasStatus(404);
        Desk priya = new Desk(mvc, Calder.priyaInService(), marcus.customer());
        assertThat(priya.post(path)).hasStatus3xxRedirection();
    }

    @Test
    void myTasksComeByTheirTimeAndPageByKey() {
        for (int i = 0; i < 60; i++) {
            marcus.write("tab", "task", "subject", "Task " + i, "due", "in " + (i + 1) + " days");
        }
        db.execute(
                "update interaction.task set due_at = now() - interval '2 days' where title = 'Task 7'");

        List<String> seen = new ArrayList<>();
        Document page = Pages.open(mvc, marcus.viewer(), "/tasks");
        assertThat(page.select(".rp-group").eachText()).startsWith("Late1", "This week6");
        for (Element more; ; page = Pages.open(mvc, marcus.viewer(), more.attr("href"))) {
            seen.addAll(page.select("[data-testid=task] b").eachText());
            more = page.selectFirst("a[href^=/tasks?]");
            if (more == null) {
                break;
            }
        }

        assertThat(seen).hasSize(60).doesNotHaveDuplicates().startsWith("Task 7", "Task 0");
    }

    @ParameterizedTest
    @CsvSource({"keeping, Kept", "breach, Broken", "withdrawal, Withdrawn"})
    void aPromiseEndsAndIsRememberedWhereItWasMade(String end, String word) {
        marcus.write(
                "tab", "call", "body", "We spoke", "promise", "a refund", "promise-by", "tomorrow");
        String path = "/promises/" + promise();

        marcus.post(path + "/" + end);
        Document ended = marcus.page();
        marcus.post(path + "/reopening");

        assertThat(ended.select("[data-testid=promise-row]")).isEmpty();
        assertThat(ended.select("#timeline .rp-event-meta").text()).contains(word + ": a refund");
        assertThat(marcus.page().select("[data-testid=promise-row]").text()).contains("a refund");
    }

    @Test
    void aNeedStandsUntilItIsMetAndIsRememberedWhereItWasSaid() {
        marcus.write("tab", "call", "body", "We spoke", "need", "decaf");
        Document before = marcus.page();
        String path = "/requirements/" + requirement();

        marcus.post(path + "/fulfillment");
        Document met = marcus.page();
        marcus.post(path + "/reopening");

        assertThat(before.select("[data-testid=requirement-row] form").attr("action"))
                .isEqualTo(path + "/fulfillment");
        assertThat(met.select("[data-testid=requirement-row]")).isEmpty();
        assertThat(met.select("#timeline .rp-event-meta").text()).contains("Met: decaf");
        assertThat(marcus.page().select("[data-testid=requirement-row]").text()).contains("decaf");
    }

    @Test
    void theJournalTellsWhenANeedIsMet() {
        marcus.write("tab", "call", "body", "We spoke", "need", "decaf");
        String path = "/requirements/" + requirement();

        marcus.post(path + "/fulfillment");
        marcus.post(path + "/fulfillment");
        marcus.post(path + "/reopening");

        assertThat(
                        db.fetchValues(
                                "select after ->> 'met' from journal.history where record_id = {0}::uuid and kind = 'changed' order by position",
                                requirement()))
                .isEqualTo(List.of("true", "false"));
    }

    @Test
    void whoMeetsANeedCanTakeItBack() {
        marcus.write("tab", "call", "body", "We spoke", "need", "decaf");
        String path = "/requirements/" + requirement();

        var answer = marcus.post(path + "/fulfillment");

        assertThat(answer.getMvcResult().getFlashMap().values())
                .singleElement()
                .asString()
                .contains("decaf", path + "/reopening");
    }

    private String only(String table) {
        return String.valueOf(db.fetchValue("select id from interaction." + table));
    }

    private String requirement() {
        return String.valueOf(
                db.fetchValue(
                        "select id from interaction.requirement where customer_id = {0}",
                        marcus.customer()));
    }

    private String promise() {
        return String.valueOf(
                db.fetchValue(
                        "select id from interaction.promise where customer_id = {0}",
                        marcus.customer()));
    }
}
