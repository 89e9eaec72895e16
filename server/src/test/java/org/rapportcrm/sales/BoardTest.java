package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.interaction.Commitments;
import org.rapportcrm.interaction.NewTask;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Boards of any kind of record: opportunities by their stage stand for all of them. */
@HouseTest
class BoardTest {
    private static final String BOARD = "/opportunities?view=all&as=board&by=stage";
    private static final String PROSPECTING = "00000000-0000-7000-8000-000000000111";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    @Autowired Commitments commitments;
    private String ada = "";
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void nothingIsOnTheBoard() {
        maintenance.execute("truncate sales.opportunity cascade; truncate record.view");
        customer = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
        ada =
                "C-"
                        + db.fetchSingle(
                                        "select number from customer.customer where id = {0}",
                                        customer)
                                .get(0);
    }

    @Test
    void countsAndAddsUpEachStage() {
        lucy().opens("Ten mills", ada, "amount", "900.50");
        lucy().opens("Six mills", ada, "amount", "100");
        lucy().opens("Two mills", ada, "amount", "70", "currency", "USD");
        lucy().opens("Beans", ada, "amount", "5000", "stage", Dealing.PROPOSAL);

        Document board = lucy().page(BOARD);

        assertThat(board.select("[data-testid=lane] h2").eachText())
                .containsExactly(
                        "Prospecting", "Engaging", "Proposal", "Negotiation", "Won", "Lost");
        assertThat(lane(board, PROSPECTING).select(".rp-lane-head").text())
                .isEqualTo("Prospecting 3 €1,000.50 + $70.00");
        assertThat(lane(board, Dealing.PROPOSAL).select(".rp-lane-head").text())
                .isEqualTo("Proposal 1 €5,000.00");
        assertThat(cards(board, PROSPECTING))
                .containsExactlyInAnyOrder("Ten mills", "Six mills", "Two mills");
        assertThat(board.select("[role=status]").text()).contains("4 in this list");
    }

    @Test
    void asksTheFilterToo() {
        lucy().opens("Ten mills", ada, "amount", "900");
        lucy().opens("Six mills", ada, "amount", "100");

        Document board = lucy().page(BOARD + "&filter=amount=gt=500");

        assertThat(lane(board, PROSPECTING).select(".rp-lane-head").text())
                .isEqualTo("Prospecting 1 €900.00");
        assertThat(cards(board, PROSPECTING)).containsExactly("Ten mills");
    }

    @Test
    void countsForItsViewerWhatTheySee() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        lucy().opens("Zebulon mills", ada, "amount", "900");
        otto.opens("Ottos mills", ada, "amount", "7");

        Document board = otto.page(BOARD);

        assertThat(lane(board, PROSPECTING).select(".rp-lane-head").text())
                .isEqualTo("Prospecting 1 €7.00");
        assertThat(board.text()).contains("Ottos mills").doesNotContain("Zebulon");
    }

    @Test
    void tellsNoAmountThatIsDenied() {
        lucy().opens("Ten mills", ada, "amount", "971.13");

        Document board = denied("amount").page(BOARD);

        assertThat(lane(board, PROSPECTING).select(".rp-lane-head").text())
                .isEqualTo("Prospecting 1");
        assertThat(board.html()).contains("Ten mills").doesNotContain("971.1").doesNotContain("€");
    }

    @Test
    void standsByNothingThatIsDenied() {
        lucy().opens("Ten mills", ada);
        lucy().post(
                        "/opportunities/views",
                        "query",
                        "/opportunities?as=board&by=close_reason",
                        "name",
                        "Why",
                        "sharing",
                        "everyone");
        Dealing otto = denied("close_reason");

        assertThat(lucy().page("/opportunities").select(".rp-tab").eachText()).contains("Why");
        assertThat(otto.page("/opportunities").select(".rp-tab").eachText()).doesNotContain("Why");
        for (String field : List.of("close_reason", "name", "note", "nothing", "id'--")) {
            assertThat(
                            otto.get(
                                            "/opportunities?as=board&by="
                                                    + java.net.URLEncoder.encode(
                                                            field,
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8))
                                    .getStatus())
                    .as(field)
                    .isEqualTo(422);
        }
    }

    @Test
    void movesACardAndBack() {
        String path = lucy().opens("Ten mills", ada, "amount", "900", "probability", "33");

        var moved = lucy().post(path + "/place", move(Dealing.PROPOSAL, PROSPECTING));

        assertThat(moved.getRedirectedUrl()).isEqualTo(BOARD);
        assertThat(stage(path)).isEqualTo("Proposal 50");
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("sales.stage_change"))).isEqualTo(2);

        var back =
                lucy().post(
                                path + "/place/undo",
                                "change",
                                String.valueOf(
                                        db.fetchSingle(
                                                        "select max(position) from journal.change where record_type = 'opportunity'")
                                                .get(0)),
                                "from",
                                BOARD);

        assertThat(back.getRedirectedUrl()).isEqualTo(BOARD);
        assertThat(stage(path)).isEqualTo("Prospecting 33");
    }

    @Test
    void tellsWhatIsMissingAndLeavesTheCard() {
        String path = lucy().opens("Ten mills", ada);

        var refused = lucy().post(path + "/place", move(Dealing.NEGOTIATION, PROSPECTING));

        assertThat(toast(refused))
                .contains("record.cell.refused")
                .contains("To get to “Negotiation”, fill in: Amount and Expected close.")
                .contains("\"refusal\":true");
        assertThat(stage(path)).isEqualTo("Prospecting 10");
    }

    @Test
    void movesNothingThatSomebodyElseMoved() {
        String path = lucy().opens("Ten mills", ada, "amount", "900");
        lucy().post(path + "/place", move(Dealing.PROPOSAL, PROSPECTING));

        var late = lucy().post(path + "/place", move(Dealing.WON, PROSPECTING));

        assertThat(toast(late)).contains("record.cell.overtaken").contains("Proposal");
        assertThat(stage(path)).isEqualTo("Proposal 50");
    }

    @Test
    void movesForWhoeverMayWriteAlone() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        String hidden = lucy().opens("Zebulon mills", ada, "amount", "900");
        String own = otto.opens("Ottos mills", ada, "amount", "7");

        assertThat(otto.post(hidden + "/place", move(Dealing.WON, PROSPECTING)).getStatus())
                .isEqualTo(404);
        assertThat(otto.post(own + "/place", "field", "status", "value", "won").getStatus())
                .isEqualTo(403);
        assertThat(
                        denied("competitor")
                                .post(own + "/place", "field", "competitor", "value", "Moka")
                                .getStatus())
                .isEqualTo(404);
        assertThat(stage(hidden)).isEqualTo("Prospecting 10");
    }

    @Test
    void leadsBackToItsOwnListAlone() {
        String path = lucy().opens("Ten mills", ada, "amount", "900");

        for (String from :
                List.of("//elsewhere.example", "/customers", "/opportunities?a={b}", "")) {
            var moved =
                    lucy().post(
                                    path + "/place",
                                    "field",
                                    "stage",
                                    "value",
                                    PROSPECTING,
                                    "from",
                                    from);
            assertThat(moved.getRedirectedUrl()).as(from).isEqualTo("/opportunities");
        }
    }

    @Test
    void goesOnWithinOneColumn() {
        for (int i = 10; i < 35; i++) {
            lucy().opens("Mill " + i, ada);
        }
        lucy().opens("Beans", ada, "amount", "5", "stage", Dealing.PROPOSAL);
        Document board = lucy().page(BOARD + "&sort=name");
        String more = lane(board, PROSPECTING).select(".rp-cards-more a").attr("href");

        Document rest = lucy().page(more);

        assertThat(cards(board, PROSPECTING)).hasSize(20).contains("Mill 10");
        assertThat(cards(rest, PROSPECTING))
                .containsExactly("Mill 30", "Mill 31", "Mill 32", "Mill 33", "Mill 34");
        assertThat(rest.select("[data-testid=card]")).hasSize(5);
    }

    @Test
    void showsWhatIsPlannedNext() {
        plan("Send the quote", Instant.now().minusSeconds(3 * 86_400));
        lucy().opens("Ten mills", ada);
        UUID other = new Customers(types, transactions).add("name", "Bea " + UUID.randomUUID());
        lucy().opens(
                        "Six mills",
                        "C-"
                                + db.fetchSingle(
                                                "select number from customer.customer where id = {0}",
                                                other)
                                        .get(0));

        Document board = planner().page(BOARD);

        Element late = board.expectFirst("[data-testid=card]:contains(Ten mills) .rp-card-foot");
        assertThat(late.select(".rp-pill.is-bad").text()).contains("3 days late");
        assertThat(late.select(".rp-pill").attr("title")).isEqualTo("Send the quote");
        assertThat(board.select("[data-testid=card]:contains(Six mills) .rp-pill").text())
                .isEqualTo("Nothing planned");
        assertThat(lucy().page(BOARD).select(".rp-card-foot .rp-pill")).isEmpty();
    }

    @Test
    void isKeptInAView() {
        lucy().opens("Ten mills", ada);

        String view =
                lucy().path(
                                lucy().post(
                                                "/opportunities/views",
                                                "query",
                                                "/opportunities?as=board&by=stage",
                                                "name",
                                                "My board"));

        assertThat(lucy().page(view).select("[data-testid=lane]")).hasSize(6);
        assertThat(lucy().page(view + "&as=table").select("table")).hasSize(1);
    }

    @Test
    void standsByAChoiceAsWell() {
        lucy().opens("Ten mills", ada, "competitor", "Moka");

        Document board = lucy().page("/customers?as=board&by=stage");

        assertThat(board.select("[data-testid=lane] h2").eachText())
                .contains("Prospect", "Active", "Lapsed");
    }

    private static String[] move(String to, String from) {
        return new String[] {"field", "stage", "value", to, "was", from, "from", BOARD};
    }

    private void plan(String title, Instant due) {
        transactions.executeWithoutResult(_ ->
                commitments.plan(
                        Author.of(planner().viewer()),
                        new NewTask(
                                customer,
                                "task",
                                title,
                                null,
                                due,
                                false,
                                null,
                                null,
                                planner().viewer().id(),
                                null,
                                null)));
    }

    private Dealing lucy() {
        return new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
    }

    private Dealing planner() {
        Viewer viewer = lucy().viewer();
        var grants = new java.util.HashMap<>(viewer.grants());
        grants.put(Permission.of("task", Action.READ), Reach.ALL);
        return new Dealing(
                mvc,
                new Viewer(
                        viewer.id(),
                        viewer.name(),
                        null,
                        Set.of(),
                        grants,
                        Locale.US,
                        viewer.zone()));
    }

    private Dealing denied(String field) {
        return lucy().without("opportunity", field);
    }

    private static Element lane(Document board, String value) {
        return board.expectFirst("[data-place=" + value + "]");
    }

    private static List<String> cards(Document board, String value) {
        return lane(board, value).select(".rp-card-title > a").eachText();
    }

    private static String toast(org.springframework.mock.web.MockHttpServletResponse answer) {
        String value = Objects.requireNonNull(answer.getCookie("toast")).getValue();
        return new String(
                java.util.Base64.getUrlDecoder().decode(value),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private String stage(String path) {
        return Objects.toString(
                db.fetchSingle(
                                "select t.name || ' ' || o.probability::int from sales.opportunity o join sales.stage t on t.id = o.stage_id where o.id = {0}",
                                UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                        .get(0),
                "");
    }
}
