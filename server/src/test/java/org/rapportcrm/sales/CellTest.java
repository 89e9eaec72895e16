package org.rapportcrm.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Cells of a table that are written where they stand. */
@HouseTest
class CellTest {
    private static final String LIST = "/opportunities?view=all&columns=amount,customer,competitor";

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
    void writesTheNameInTheFirstCell() {
        String path = lucy().opens("Ten mills", ada);
        Document list = lucy().page("/opportunities?view=all");
        String cell = list.select("tbody td[id$=-name]").attr("data-cell");

        assertThat(lucy().page(cell).select("[name=value]").attr("value")).isEqualTo("Ten mills");
        lucy().post(
                        path + "/cell",
                        "field",
                        "name",
                        "value",
                        "Twelve mills",
                        "was",
                        "Ten mills",
                        "from",
                        "/opportunities?view=all");

        assertThat(lucy().page("/opportunities?view=all").select(".rp-name a").text())
                .startsWith("Twelve mills");
    }

    @Test
    void opensWithWhatStandsThere() {
        String path = lucy().opens("Mills", ada, "amount", "900.50", "competitor", "Moka");

        assertThat(input(editor(path, "amount")).val()).isEqualTo("900.5");
        assertThat(input(editor(path, "competitor")).val()).isEqualTo("Moka");
        assertThat(input(editor(path, "customer")).val()).startsWith("Ada ");
        assertThat(editor(path, "customer").select("input[name=was]").val())
                .isEqualTo(customer.toString());
        assertThat(editor(path, "stage").select("select[name=value] option[selected]").text())
                .isEqualTo("Prospecting");
    }

    @Test
    void savesAndDrawsTheRowAnew() {
        String path = lucy().opens("Mills", ada, "amount", "900");

        var answer = write(lucy(), path, "amount", "1.5k", "900");

        Document row = Dealing.page(answer);
        assertThat(row.select("tr[id=row-" + id(path) + "] td.is-m").text())
                .contains("Mills")
                .contains("€1,500.00");
        assertThat(row.select(".rp-toast").text()).contains("Mills: now €1,500.00");
        assertThat(amount(path)).isEqualTo("1500");

        lucy().post(row.select(".rp-toast form").attr("action"));

        assertThat(amount(path)).isEqualTo("900");
    }

    @Test
    void understandsAnAmountWhereThereWasNone() {
        String path = lucy().opens("Mills", ada);

        write(lucy(), path, "amount", "1.5k USD", "");

        assertThat(
                        text(
                                "select amount::int || ' ' || currency from sales.opportunity where id = {0}",
                                path))
                .isEqualTo("1500 USD");
    }

    @Test
    void leavesTheLastChangeOfOthersAloneWhereNothingWasWritten() {
        String path = lucy().opens("Mills", ada, "amount", "900");

        Document row = Dealing.page(write(lucy(), path, "amount", "900.00", "900"));

        assertThat(row.select(".rp-toast").text()).contains("Nothing was changed");
        assertThat(row.select(".rp-toast form")).isEmpty();
    }

    @Test
    void letsGoOfARowThatIsOutOfSightNow() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        UUID lucy = lucy().viewer().id();
        db.execute(
                """
                insert into access.app_user (id, email, name, created_at)
                values ({0}, 'lucy@calder.example', 'Lucy Tran', now()) on conflict do nothing\
                """,
                lucy);
        String path = otto.opens("Mills", ada);

        var answer = write(otto, path, "owner", lucy.toString(), null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Dealing.page(answer).select("tr")).isEmpty();
        assertThat(Dealing.page(answer).select(".rp-toast").text())
                .contains("You do not see Mills any more");
        assertThat(Dealing.page(answer).select(".rp-toast form")).isEmpty();
        assertThat(text("select owner_id from sales.opportunity where id = {0}", path))
                .isEqualTo(lucy.toString());
    }

    @Test
    void saysAtTheCellWhatIsWrong() {
        String path = lucy().opens("Mills", ada, "amount", "900");

        var answer = write(lucy(), path, "amount", "a lot", "900");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#cell-" + id(path) + "-amount");
        assertThat(input(Dealing.page(answer)).val()).isEqualTo("a lot");
        assertThat(Dealing.page(answer).select("[role=alert]").text())
                .contains("“a lot” is not a number");
        assertThat(amount(path)).isEqualTo("900");
    }

    @Test
    void saysWhichRuleRefusesIt() {
        String path = lucy().opens("Mills", ada);

        var answer = write(lucy(), path, "stage", Dealing.NEGOTIATION, null);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Dealing.page(answer).select("[role=alert]").text())
                .isEqualTo("To get to “Negotiation”, fill in: Amount and Expected close.");
    }

    @Test
    void showsWhatSomebodyElseWroteAndSavesAllTheSame() {
        String path = lucy().opens("Mills", ada, "amount", "900");
        write(
                new Dealing(mvc, Dealing.viewer("Marcus Bell", Reach.ALL)),
                path,
                "amount",
                "950",
                "900");

        var late = write(lucy(), path, "amount", "800", "900");

        Document both = Dealing.page(late);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(input(both).val()).isEqualTo("800");
        assertThat(both.select("[role=alert]").text()).contains("Somebody else wrote €950.00 here");
        assertThat(amount(path)).isEqualTo("950");

        write(lucy(), path, "amount", "800", both.select("input[name=was]").val());

        assertThat(amount(path)).isEqualTo("800");
    }

    @Test
    void takesTheNameOfARecord() {
        String path = lucy().opens("Mills", ada);
        String bea = "Bea " + UUID.randomUUID();
        UUID other = new Customers(types, transactions).add("name", bea);
        String number =
                "C-"
                        + db.fetchSingle(
                                        "select number from customer.customer where id = {0}",
                                        other)
                                .get(0);

        write(lucy(), path, "customer", number, customer.toString());

        assertThat(text("select customer_id from sales.opportunity where id = {0}", path))
                .isEqualTo(other.toString());
        assertThat(write(lucy(), path, "customer", "Nobody at all", other.toString()).getStatus())
                .isEqualTo(422);
    }

    @Test
    void isClosedWhereNobodyMayWrite() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        String path = lucy().opens("Mills", ada, "amount", "900");

        assertThat(otto.get(path + "/cell?field=amount").getStatus()).isEqualTo(404);
        assertThat(write(otto, path, "amount", "1", null).getStatus()).isEqualTo(404);
        assertThat(write(lucy(), path, "status", "won", null).getStatus()).isEqualTo(403);
        assertThat(write(lucy(), path, "created_at", "2026-01-01T00:00", null).getStatus())
                .isEqualTo(403);
        assertThat(write(denied("amount", true), path, "amount", "1", null).getStatus())
                .isEqualTo(404);
        assertThat(write(denied("amount", false), path, "amount", "1", null).getStatus())
                .isEqualTo(403);
        assertThat(amount(path)).isEqualTo("900");
    }

    @Test
    void isMarkedWhereItsViewerMayWriteAlone() {
        Dealing marcus = readsAllWritesOwn();
        lucy().opens("Hers " + customer, ada, "amount", "900");
        marcus.opens("His " + customer, ada, "amount", "900");

        Document list = marcus.page(LIST + "&filter=customer==" + customer);

        assertThat(row(list, "His").select("[data-cell]")).hasSize(4);
        assertThat(row(list, "Hers").select("[data-cell]")).isEmpty();
        assertThat(
                        denied("amount", false)
                                .page(LIST + "&filter=customer==" + customer)
                                .select("[data-cell*=field=amount]"))
                .isEmpty();
    }

    @Test
    void isThereForOtherKinds() {
        String path = "/customers/" + customer;

        var answer =
                lucy().post(
                                path + "/cell",
                                "field",
                                "city",
                                "value",
                                "Graz",
                                "was",
                                "",
                                "from",
                                "/customers?columns=city");

        assertThat(Dealing.page(answer).select("tr").text()).contains("Graz");
        assertThat(
                        String.valueOf(
                                db.fetchSingle(
                                                "select stage from customer.customer where id = {0}",
                                                customer)
                                        .get(0)))
                .isNotEmpty();
    }

    private Document editor(String path, String field) {
        return lucy().page(
                        path + "/cell?field=" + field + "&from=" + URLEncoder.encode(LIST, UTF_8));
    }

    private static Element input(Document page) {
        return page.expectFirst("input[name=value]");
    }

    private static Element row(Document list, String name) {
        return list.expectFirst("tr:contains(" + name + ")");
    }

    private static MockHttpServletResponse write(
            Dealing who,
            String path,
            String field,
            String value,
            @org.jspecify.annotations.Nullable String was) {
        return was == null
                ? who.post(path + "/cell", "field", field, "value", value, "from", LIST)
                : who.post(
                        path + "/cell", "field", field, "value", value, "was", was, "from", LIST);
    }

    private Dealing lucy() {
        return new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
    }

    private Dealing readsAllWritesOwn() {
        Viewer viewer = Dealing.viewer("Marcus Bell", Reach.ALL);
        var grants = new HashMap<>(viewer.grants());
        grants.put(Permission.of("opportunity", Action.WRITE), Reach.OWN);
        return with(viewer, grants, DeniedFields.NONE);
    }

    private Dealing denied(String field, boolean unread) {
        Set<GuardedField> fields = Set.of(new GuardedField("opportunity", field));
        Viewer viewer = Dealing.viewer("Otto Hale", Reach.ALL);
        return with(
                viewer,
                new HashMap<>(viewer.grants()),
                new DeniedFields(unread ? fields : Set.of(), fields));
    }

    private Dealing with(Viewer viewer, HashMap<Permission, Reach> grants, DeniedFields denied) {
        return new Dealing(
                mvc,
                new Viewer(
                        viewer.id(),
                        viewer.name(),
                        null,
                        Set.of(),
                        Set.of(),
                        grants,
                        denied,
                        viewer.locale(),
                        viewer.zone()));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String amount(String path) {
        return text("select amount::int from sales.opportunity where id = {0}", path);
    }

    private String text(String sql, String path) {
        return Objects.toString(db.fetchSingle(sql, UUID.fromString(id(path))).get(0), "");
    }
}
