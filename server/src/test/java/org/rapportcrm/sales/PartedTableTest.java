package org.rapportcrm.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables whose rows are parted, with counts and sums; opportunities stand for all kinds. */
@HouseTest
class PartedTableTest {
    private static final String LIST =
            "/opportunities?view=all&columns=amount,stage,expected_close";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    private String ada = "";

    @BeforeEach
    void thereIsNothing() {
        maintenance.execute("truncate sales.opportunity cascade");
        UUID customer = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
        ada =
                "C-"
                        + db.fetchSingle(
                                        "select number from customer.customer where id = {0}",
                                        customer)
                                .get(0);
    }

    @Test
    void countsAndAddsUpEachPart() {
        lucy().opens("Ten mills", ada, "amount", "900.50");
        lucy().opens("Two mills", ada, "amount", "70", "currency", "USD");
        lucy().opens("Beans", ada, "amount", "5000", "stage", Dealing.PROPOSAL);

        Document list = lucy().page(LIST + "&by=stage");

        assertThat(heads(list))
                .containsExactly("Prospecting 2 €900.50 + $70.00", "Proposal 1 €5,000.00");
        assertThat(list.expectFirst("[data-testid=part]").select(".rp-name a").eachText())
                .containsExactlyInAnyOrder("Ten mills", "Two mills");
        assertThat(list.select("[role=status]").text()).contains("3 in this list");
    }

    @Test
    void partsByMonth() {
        lucy().opens("March", ada, "amount", "1", "expected_close", "2027-03-31");
        lucy().opens("April", ada, "amount", "2", "expected_close", "2027-04-01");
        lucy().opens("Also April", ada, "amount", "4", "expected_close", "2027-04-30");
        lucy().opens("Some day", ada);

        Document list = lucy().page(LIST + "&by=expected_close");

        assertThat(heads(list))
                .containsExactly("April 2027 2 €6.00", "March 2027 1 €1.00", "Not set 1");
    }

    @Test
    void knowsTheMonthsOfItsViewer() {
        lucy().opens("At midnight", ada);
        maintenance.execute("update sales.opportunity set created_at = '2026-11-30T23:30:00Z'");

        assertThat(heads(lucy().page(LIST + "&by=created_at"))).containsExactly("November 2026 1");
        Document inTokyo = lucy().in("Asia/Tokyo").page(LIST + "&by=created_at");
        assertThat(heads(inTokyo)).containsExactly("December 2026 1");
        assertThat(inTokyo.select(".rp-name a").eachText()).containsExactly("At midnight");
    }

    @Test
    void opensAPartAndGoesOnInIt() {
        for (int i = 10; i < 35; i++) {
            lucy().opens("Mill " + i, ada);
        }
        lucy().opens("Beans", ada, "amount", "5", "stage", Dealing.PROPOSAL);
        Document list = lucy().page(LIST + "&by=stage&sort=name");
        String more = list.select(".rp-part .rp-table-more a").attr("href");

        Document rest = lucy().page(more);

        assertThat(list.select("#part-0 .rp-name a")).hasSize(20);
        assertThat(rest.select("#part-0 .rp-name a").eachText())
                .containsExactly("Mill 30", "Mill 31", "Mill 32", "Mill 33", "Mill 34");
        assertThat(rest.select("#part-1 .rp-name a")).isEmpty();
        String second = rest.select("#part-1 a[aria-expanded=false]").attr("href");
        assertThat(lucy().page(second).select("#part-1 .rp-name a").eachText())
                .containsExactly("Beans");
    }

    @Test
    void addsUpAllOfTheListBelowIt() {
        for (int i = 0; i < 60; i++) {
            lucy().opens("Mill " + i, ada, "amount", "10.25");
        }
        lucy().opens("Beans", ada, "amount", "5000");
        String sums = lucy().page(LIST + "&filter=name!=Beans").select("tfoot").attr("hx-get");

        assertThat(lucy().page(sums).select("tfoot").text()).isEqualTo("Sum €615.00 €615.00");
        assertThat(lucy().page("/opportunities?columns=stage").select("tfoot")).isEmpty();
    }

    @Test
    void countsForItsViewerWhatTheySee() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        lucy().opens("Zebulon mills", ada, "amount", "900");
        otto.opens("Ottos mills", ada, "amount", "7");

        assertThat(heads(otto.page(LIST + "&by=stage"))).containsExactly("Prospecting 1 €7.00");
        assertThat(otto.page("/opportunities/sums?view=all").select("tfoot").text())
                .isEqualTo("Sum €7.00 €7.00");
    }

    @Test
    void addsUpNothingThatIsDenied() {
        lucy().opens("Ten mills", ada, "amount", "971.13");
        Dealing otto = denied("amount");

        assertThat(heads(otto.page(LIST + "&by=stage"))).containsExactly("Prospecting 1");
        assertThat(otto.page(LIST + "&by=stage").select("tfoot")).isEmpty();
        assertThat(otto.page("/opportunities/sums?view=all").text()).doesNotContain("971");
    }

    @Test
    void partsByNothingThatIsDeniedOrUnknown() {
        lucy().opens("Ten mills", ada);
        for (String field :
                List.of(
                        "close_reason",
                        "name",
                        "customer",
                        "id",
                        "deleted_at",
                        "custom",
                        "1",
                        "'")) {
            assertThat(
                            denied("close_reason")
                                    .get(LIST + "&by=" + URLEncoder.encode(field, UTF_8))
                                    .getStatus())
                    .as(field)
                    .isEqualTo(422);
        }
        assertThat(lucy().get(LIST + "&by=expected_close&group=soon").getStatus()).isEqualTo(200);
    }

    @Test
    void equalsSqlForEveryFieldThatCanPart() {
        lucy().opens("Ten mills", ada, "amount", "10", "close_reason", "price");
        lucy().opens("Six mills", ada, "amount", "6", "expected_close", "2027-03-31");
        lucy().opens("Won mills", ada, "amount", "5", "stage", Dealing.WON);
        Document menu = lucy().page(LIST);
        List<String> paths =
                menu.select(".rp-menu-item[href*=by=]:not([aria-current])").eachAttr("href");

        assertThat(paths).hasSizeGreaterThan(8);
        for (String path : paths) {
            Document list = lucy().page(path);
            assertThat(
                            list.select(".rp-part-head .rp-count").eachText().stream()
                                    .mapToInt(Integer::parseInt)
                                    .sum())
                    .as(path)
                    .isEqualTo(3);
            assertThat(list.select(".rp-name a")).as(path).hasSize(3);
        }
    }

    private static List<String> heads(Document list) {
        return list.select(".rp-part-head").stream()
                .map(head -> {
                    head.select(".rp-phone").remove();
                    return head.text();
                })
                .toList();
    }

    private Dealing lucy() {
        return new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
    }

    private Dealing denied(String field) {
        return lucy().without("opportunity", field);
    }
}
