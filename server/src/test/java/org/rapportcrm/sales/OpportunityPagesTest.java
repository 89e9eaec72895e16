package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

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

/** Pages and forms of a kind that is only described: an opportunity stands for all of them. */
@HouseTest
class OpportunityPagesTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    private String ada = "";
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void lucySellsToAda() {
        customer = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
        ada =
                "C-"
                        + db.fetchSingle(
                                        "select number from customer.customer where id = {0}",
                                        customer)
                                .get(0);
    }

    @Test
    void createsWhatTheFormSays() {
        String path =
                lucy().opens("Forty mills", ada, "amount", "1.5k", "expected_close", "2027-02-01");

        Document page = lucy().page(path);

        assertThat(page.select("h1").text()).isEqualTo("Forty mills");
        assertThat(page.select("dl.is-record").text())
                .contains("Customer Ada")
                .contains("Stage Prospecting")
                .contains("Amount €1,500.00")
                .contains("Expected close Feb 1, 2027");
    }

    @Test
    void givesARefusedFormBackWithAllThatWasTyped() {
        var answer =
                lucy().post(
                                "/opportunities/new",
                                "name",
                                "Forty mills",
                                "amount",
                                "a lot",
                                "note",
                                "By fax");

        Document form = Dealing.page(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(form.select("#amount-error").text()).contains("“a lot” is not a number");
        assertThat(form.select("#name").val()).isEqualTo("Forty mills");
        assertThat(form.select("#note").text()).isEqualTo("By fax");
    }

    @Test
    void meansWhoeverAFormNamedWhoIsCalledOtherwiseMeanwhile() {
        String path = lucy().opens("Mills", ada);
        Document form = lucy().page(path + "/edit");
        new Customers(types, transactions).change(customer, "name", "Adele " + UUID.randomUUID());

        var answer =
                lucy().post(
                                path + "/edit",
                                "version",
                                "1",
                                "name",
                                "Forty mills",
                                "customer",
                                form.select("#customer").val(),
                                "shown.customer",
                                form.select("[name=shown.customer]").val());

        assertThat(form.select("#customer").val()).startsWith("Ada ");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(
                        text(
                                "select name || ' ' || customer_id from sales.opportunity where id = '%s'",
                                path))
                .isEqualTo("Forty mills " + customer);
    }

    @Test
    void saysAtTheFieldWhoIsUnknown() {
        var answer =
                lucy().post(
                                "/opportunities/new",
                                "name",
                                "Mills for nobody",
                                "customer",
                                "Nobody at all");

        assertThat(Dealing.page(answer).select("#customer-error").text())
                .contains("nothing and nobody is called “Nobody at all”");
        assertThat(
                        db.fetchCount(
                                table("sales.opportunity"), condition("name = 'Mills for nobody'")))
                .isZero();
    }

    @Test
    void namesWhatIsMissingForAStage() {
        String path = lucy().opens("Mills for the fair", ada);

        var answer = lucy().post(path + "/edit", "version", "1", "stage", Dealing.NEGOTIATION);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Dealing.page(answer).select("#stage-error").text())
                .isEqualTo("To get to “Negotiation”, fill in: Amount and Expected close.");
    }

    @Test
    void logsHowLongItStayedInEachStage() {
        String path = lucy().opens("Mills", ada, "amount", "900");

        lucy().post(path + "/stage", "stage", Dealing.PROPOSAL);
        lucy().post(path + "/stage", "stage", Dealing.WON);

        assertThat(
                        text(
                                """
                                select string_agg(t.name || coalesce(' after ' || (c.seconds >= 0), ''), ', ' order by t.place)
                                from sales.stage_change c join sales.stage t on t.id = c.to_id where c.opportunity_id = '%s'\
                                """,
                                path))
                .isEqualTo("Prospecting, Proposal after true, Won after true");
        assertThat(
                        text(
                                "select status || ' ' || probability::int || ' ' || (closed_on is not null) from sales.opportunity where id = '%s'",
                                path))
                .isEqualTo("won 100 true");
    }

    @Test
    void undoesAChangeFieldByField() {
        String path = lucy().opens("Mills", ada, "amount", "900", "competitor", "Bialetti");
        lucy().post(path + "/edit", "version", "1", "amount", "950", "competitor", "Moka");
        String undo =
                lucy().page(path).select("#history form[action*=field=competitor]").attr("action");

        lucy().post(undo);

        assertThat(
                        text(
                                "select amount::int || ' ' || competitor from sales.opportunity where id = '%s'",
                                path))
                .isEqualTo("950 Bialetti");
    }

    @Test
    void movesBackWhereItWas() {
        String path = lucy().opens("Mills", ada, "amount", "900");
        lucy().post(path + "/stage", "stage", Dealing.WON);
        String undo = lucy().page(path).select("#history article form").attr("action");

        lucy().post(undo);

        assertThat(
                        text(
                                "select status || ' ' || probability::int || ' ' || (closed_on is null) from sales.opportunity where id = '%s'",
                                path))
                .isEqualTo("open 10 true");
    }

    @Test
    void undoesNothingThatWasChangedAgain() {
        String path = lucy().opens("Mills", ada, "amount", "900");
        lucy().post(path + "/edit", "version", "1", "amount", "950");
        String undo = lucy().page(path).select("#history article form").attr("action");
        lucy().post(path + "/edit", "version", "2", "amount", "990");

        var answer = lucy().post(undo);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Dealing.text(answer)).contains("“Amount” was changed again since");
        assertThat(text("select amount::int::text from sales.opportunity where id = '%s'", path))
                .isEqualTo("990");
    }

    @Test
    void showsTheSecondOfTwoPeopleBothVersions() {
        Dealing marcus = new Dealing(mvc, Dealing.viewer("Marcus Bell", Reach.ALL));
        String path = lucy().opens("Mills", ada, "amount", "900");
        marcus.post(path + "/edit", "version", "1", "amount", "950");

        var answer =
                lucy().post(path + "/edit", "version", "1", "amount", "800", "note", "Asked twice");

        Document page = Dealing.page(answer);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page.select("input[name=amount]").eachAttr("value"))
                .containsExactly("950", "800");
        assertThat(page.select("input[name=note]").val()).isEqualTo("Asked twice");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void keepsWhatSomebodyElseChangedBeside() {
        Dealing marcus = new Dealing(mvc, Dealing.viewer("Marcus Bell", Reach.ALL));
        String path = lucy().opens("Mills", ada, "amount", "900");
        marcus.post(path + "/edit", "version", "1", "competitor", "Moka");

        lucy().post(path + "/edit", "version", "1", "amount", "800", "competitor", "");

        assertThat(
                        text(
                                "select amount::int || ' ' || competitor from sales.opportunity where id = '%s'",
                                path))
                .isEqualTo("800 Moka");
    }

    @Test
    void restsInTheBinAndComesBack() {
        String path = lucy().opens("Mills to forget", ada);

        lucy().post(path + "/deletion");
        int gone = lucy().get(path).getStatus();
        String bin = lucy().page("/opportunities/bin").text();
        lucy().post(path + "/restoration");

        assertThat(gone).isEqualTo(404);
        assertThat(bin).contains("Mills to forget");
        assertThat(lucy().get(path).getStatus()).isEqualTo(200);
    }

    @Test
    void hidesWhatBelongsToOthers() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        String hidden = lucy().opens("Zebulon mills", ada);
        String own = otto.opens("Ottos mills", ada);

        assertThat(otto.get(own).getStatus()).isEqualTo(200);
        assertThat(otto.get(hidden).getStatus()).isEqualTo(404);
        assertThat(otto.get(hidden + "/edit").getStatus()).isEqualTo(404);
        assertThat(otto.post(hidden + "/edit", "version", "1", "name", "x").getStatus())
                .isEqualTo(404);
        assertThat(otto.post(hidden + "/stage", "stage", Dealing.PROPOSAL).getStatus())
                .isEqualTo(404);
        assertThat(otto.post(hidden + "/deletion").getStatus()).isEqualTo(404);
        assertThat(otto.page("/opportunities?view=all").text())
                .contains("Ottos mills")
                .doesNotContain("Zebulon");
    }

    @Test
    void isOnThePageAndTheTimelineOfItsCustomer() {
        lucy().opens("Mills for the roastery", ada, "amount", "900");

        Document page = lucy().page("/customers/" + customer);

        assertThat(page.select("[data-testid=opportunities]").text())
                .contains("Mills for the roastery")
                .contains("Prospecting")
                .contains("€900.00");
        assertThat(
                        Objects.toString(
                                db.fetchSingle(
                                                "select kind || ' ' || record_type from interaction.interaction where customer_id = {0} and kind = 'opportunity'",
                                                customer)
                                        .get(0)))
                .isEqualTo("opportunity opportunity");
    }

    @Test
    void beginsAFormWithWhatIsKnown() {
        Document form = lucy().page("/opportunities/new?customer=" + customer);

        assertThat(form.select("#customer").val()).startsWith("Ada");
        assertThat(form.select("#currency").val()).isEqualTo("EUR");
        assertThat(form.select("form[data-draft]")).isNotEmpty();
    }

    @Test
    void suggestsWhomSomebodyMeans() {
        String suggested =
                Dealing.text(lucy().get("/opportunities/suggestions?field=customer&customer=Ada"));

        assertThat(suggested).contains("<option value=").contains("Ada");
    }

    private Dealing lucy() {
        return new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
    }

    private String text(String sql, String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return Objects.toString(db.fetchSingle(sql.formatted(id)).get(0), "");
    }
}
