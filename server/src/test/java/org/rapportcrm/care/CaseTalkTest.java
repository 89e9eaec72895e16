package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said about cases; cases that become one, and one that becomes two. */
@HouseTest
class CaseTalkTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    private String ada = "";
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void nadiaServesAda() {
        customer = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
        ada =
                "C-"
                        + db.fetchSingle(
                                        "select number from customer.customer where id = {0}",
                                        customer)
                                .get(0);
    }

    @Test
    void standsInTheCaseAndOnTheTimeline() {
        String path = nadia().opens("Grinder rattles", ada, "channel", "telephone");

        say(path, "It rattles since Monday", "received");
        say(path, "Sent a new hopper", "answer");
        say(path, "Third one this month", "note");

        assertThat(nadia().page(path).select("[data-testid=said] p").eachText())
                .containsExactly(
                        "It rattles since Monday", "Sent a new hopper", "Third one this month");
        assertThat(
                        nadia().page("/customers/" + customer + "/timeline")
                                .select("[data-testid=entry]")
                                .text())
                .contains("It rattles since Monday")
                .contains("Sent a new hopper")
                .contains("S-1");
        assertThat(
                        db.fetch(
                                        "select concat_ws(' ', kind, channel, direction) from interaction.interaction where customer_id = {0} and record_type is null order by occurred_at, id",
                                        customer)
                                .map(row -> row.get(0, String.class)))
                .containsExactly(
                        "contact telephone in", "contact telephone out", "note internal none");
    }

    @Test
    void solvesAndReopensWithAWord() {
        String path = nadia().opens("Grinder rattles", ada);

        nadia().post(path + "/conversation", "body", "Fixed", "as", "answer", "then", "solve");
        String solved = state(path);
        nadia().post(path + "/conversation", "body", "Again", "as", "received", "then", "reopen");

        assertThat(solved).isEqualTo("solved");
        assertThat(state(path)).isEqualTo("open");
    }

    @Test
    void saysThatNothingWasDoneWhereAColleagueSolvedIt() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.SOLVED);

        var late = nadia().said(path + "/conversation", "body", "", "then", "solve");

        assertThat(late.messageKey()).isEqualTo("record.said.nothing");
    }

    @Test
    void saysThatNobodysCaseHasNoTimeline() {
        String path = nadia().path(nadia().post("/cases/new", "subject", "Who called?"));

        var answer = say(path, "Hello?", "note");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(nadia().page(path).select("[data-testid=conversation]").text())
                .contains("first say whose case this is");
    }

    @Test
    void leadsFromAMergedCaseToTheOneThatStays() {
        String first = nadia().opens("Grinder rattles", ada);
        String second = nadia().opens("Grinder is loud", ada);
        say(first, "It rattles", "received");
        say(second, "It is loud", "received");

        String stays = nadia().path(nadia().post(second + "/merge", "into", number(first)));

        assertThat(stays).isEqualTo(first);
        assertThat(nadia().get(second).getRedirectedUrl()).isEqualTo(first);
        assertThat(said(first)).containsExactly("It rattles", "It is loud");
        assertThat(nadia().page(first).select("dl.is-record").text())
                .contains("Merged " + number(second));
        assertThat(nadia().page("/cases?view=all&q=" + number(second)).text())
                .contains("Grinder rattles")
                .doesNotContain("Grinder is loud");
    }

    @Test
    void takesAMergeBackByBringingTheCaseBack() {
        String first = nadia().opens("Grinder rattles", ada);
        String second = nadia().opens("Grinder is loud", ada);
        String third = nadia().opens("Noise", ada);
        say(first, "It rattles", "received");
        say(second, "It is loud", "received");
        nadia().post(first + "/merge", "into", number(second));
        nadia().post(second + "/merge", "into", number(third));
        String all = nadia().page(third).select("dl.is-record").text();
        List<String> together = said(third);

        nadia().path(nadia().post(first + "/restoration"));

        assertThat(together).containsExactly("It rattles", "It is loud");
        assertThat(all).contains("Merged " + number(first) + " " + number(second));
        assertThat(said(first)).containsExactly("It rattles");
        assertThat(said(third)).containsExactly("It is loud");
        assertThat(nadia().page(third).select("dl.is-record").text())
                .contains("Merged " + number(second))
                .doesNotContain(number(first));
        assertThat(nadia().get(first).getStatus()).isEqualTo(200);
        assertThat(nadia().get(second).getRedirectedUrl()).isEqualTo(third);
    }

    @Test
    void mergesIntoNothingThatIsHidden() {
        Serving otto = new Serving(mvc, Serving.viewer("Otto Hale", Reach.OWN));
        String hidden = nadia().opens("Zebulon rattles", ada);
        String own = otto.opens("Ottos grinder", ada);

        String back = otto.path(otto.post(own + "/merge", "into", number(hidden)));

        assertThat(back).isEqualTo(own);
        assertThat(otto.get(own).getStatus()).isEqualTo(200);
        assertThat(otto.post(hidden + "/merge", "into", number(own)).getStatus()).isEqualTo(404);
        assertThat(otto.post(hidden + "/conversation", "body", "Hi").getStatus()).isEqualTo(404);
        assertThat(otto.post(hidden + "/split", "subject", "Hi").getStatus()).isEqualTo(404);
    }

    @Test
    void splitsOffWhatIsAnotherMatter() {
        String path =
                nadia().opens("Grinder rattles", ada, "queue", Serving.QUEUE, "priority", "high");
        say(path, "It rattles", "received");
        say(path, "And where is my parcel?", "received");
        Document page = nadia().page(path);
        String parcel = page.select("[data-testid=split] input[name=entries]").get(1).val();

        String made =
                nadia().path(
                                nadia().post(
                                                path + "/split",
                                                "subject",
                                                "Where is the parcel?",
                                                "entries",
                                                parcel));

        assertThat(said(path)).containsExactly("It rattles");
        assertThat(said(made)).containsExactly("And where is my parcel?");
        assertThat(nadia().page(made).select("dl.is-record").text())
                .contains("Customer Ada")
                .contains("Queue Service")
                .contains("Priority High");
    }

    @Test
    void splitsNothingOffWithoutAChoice() {
        String path = nadia().opens("Grinder rattles", ada);
        int before = db.fetchCount(org.jooq.impl.DSL.table("care.service_case"));

        nadia().path(nadia().post(path + "/split", "subject", "Nothing"));

        assertThat(db.fetchCount(org.jooq.impl.DSL.table("care.service_case"))).isEqualTo(before);
    }

    @Test
    void isOnThePageOfItsCustomerOpenFirst() {
        String done = nadia().opens("Beans are stale", ada);
        nadia().moves(done, Serving.SOLVED);
        nadia().opens("Grinder rattles", ada, "priority", "urgent");

        String panel = nadia().page("/customers/" + customer).select("[data-testid=cases]").text();

        assertThat(panel)
                .contains("Grinder rattles")
                .contains("Urgent")
                .contains("Beans are stale");
        assertThat(panel.indexOf("Grinder")).isLessThan(panel.indexOf("Beans"));
    }

    private org.springframework.mock.web.MockHttpServletResponse say(
            String path, String body, String as) {
        return nadia().post(path + "/conversation", "body", body, "as", as, "channel", "telephone");
    }

    private List<String> said(String path) {
        return nadia().page(path).select("[data-testid=said] p").eachText();
    }

    private Serving nadia() {
        return new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL));
    }

    private String number(String path) {
        return value("select number from care.service_case where id = '%s'", path);
    }

    private String state(String path) {
        return value("select state from care.service_case where id = '%s'", path);
    }

    private String value(String sql, String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return Objects.toString(db.fetchSingle(sql.formatted(id)).get(0), "");
    }
}
