package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

/** Calendars of any kind of record: opportunities on the day when they should be won. */
@HouseTest
class CalendarTest {
    private static final String APRIL =
            "/opportunities?view=all&as=calendar&by=expected_close&on=2027-04";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    private String ada = "";

    @BeforeEach
    void nothingIsPlanned() {
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
    void showsEachRecordOnItsDay() {
        lucy().opens("Ten mills", ada, "expected_close", "2027-04-07");
        lucy().opens("Six mills", ada, "expected_close", "2027-04-07");
        lucy().opens("Beans", ada, "expected_close", "2027-05-01");
        lucy().opens("Later", ada, "expected_close", "2027-05-30");
        lucy().opens("Some day", ada);

        Document april = lucy().page(APRIL);

        assertThat(april.select("#month").text()).isEqualTo("April 2027");
        assertThat(on(april, "2027-04-07")).containsExactlyInAnyOrder("Ten mills", "Six mills");
        assertThat(on(april, "2027-05-01")).containsExactly("Beans");
        assertThat(april.text()).doesNotContain("Later").doesNotContain("Some day");
        assertThat(april.select("thead th").eachText()).startsWith("Sun").endsWith("Sat");
        assertThat(april.select("[data-testid=day]")).hasSize(35);
    }

    @Test
    void goesFromMonthToMonth() {
        lucy().opens("Ten mills", ada, "expected_close", "2027-04-07");
        Document april = lucy().page(APRIL);

        Document may = lucy().page(april.select("a[data-key=.]").attr("href"));
        Document march = lucy().page(april.select("a[data-key=,]").attr("href"));

        assertThat(may.select("#month").text()).isEqualTo("May 2027");
        assertThat(march.select("#month").text()).isEqualTo("March 2027");
        assertThat(lucy().get(APRIL.replace("2027-04", "soon")).getStatus()).isEqualTo(200);
        assertThat(lucy().get(APRIL.replace("2027-04", "%2B999999999-01")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void showsOneWeekWithAllOfEachDay() {
        for (int i = 0; i < 6; i++) {
            lucy().opens("Mill " + i, ada, "expected_close", "2027-04-07");
        }
        lucy().opens("Beans", ada, "expected_close", "2027-04-13");

        Document week = lucy().page(APRIL.replace("2027-04", "2027-04-07"));
        Document next = lucy().page(week.select("a[data-key=.]").attr("href"));

        assertThat(week.select("#month").text()).contains("4", "10", "2027");
        assertThat(week.select("[data-testid=day]")).hasSize(7);
        assertThat(on(week, "2027-04-07")).hasSize(6);
        assertThat(on(next, "2027-04-13")).containsExactly("Beans");
        assertThat(
                        lucy().page(week.select("[data-testid=other-span]").attr("href"))
                                .select("#month")
                                .text())
                .isEqualTo("April 2027");
        assertThat(
                        lucy().page(
                                        lucy().page(APRIL)
                                                .select("[data-testid=other-span]")
                                                .attr("href"))
                                .select("[data-testid=day]"))
                .hasSize(7);
        assertThat(lucy().get(APRIL.replace("2027-04", "2027-02-31")).getStatus()).isEqualTo(200);
    }

    @Test
    void sendsToTheListWhereADayIsFull() {
        for (int i = 0; i < 6; i++) {
            lucy().opens("Mill " + i, ada, "expected_close", "2027-04-07");
        }

        Element day = day(lucy().page(APRIL), "2027-04-07");

        assertThat(day.select("[data-testid=entry-of-day]")).hasSize(4);
        assertThat(day.select("a.rp-link").text()).startsWith("2 more");
        assertThat(lucy().page(day.select("a.rp-link").attr("href")).select(".rp-name a"))
                .hasSize(6);
    }

    @Test
    void movesToAnotherDay() {
        String path = lucy().opens("Ten mills", ada, "expected_close", "2027-04-07");

        var moved =
                lucy().post(
                                path + "/place",
                                "field",
                                "expected_close",
                                "value",
                                "2027-04-09",
                                "was",
                                "2027-04-07",
                                "from",
                                APRIL);

        assertThat(moved.getRedirectedUrl()).isEqualTo(APRIL);
        assertThat(on(lucy().page(APRIL), "2027-04-09")).containsExactly("Ten mills");
    }

    @Test
    void knowsTheDaysOfItsViewer() {
        lucy().opens("At midnight", ada);
        maintenance.execute("update sales.opportunity set created_at = '2027-04-07T23:30:00Z'");
        String created = APRIL.replace("expected_close", "created_at");

        assertThat(on(lucy().page(created), "2027-04-07")).containsExactly("At midnight");
        Document inTokyo = lucy().in("Asia/Tokyo").page(created);
        assertThat(on(inTokyo, "2027-04-08")).containsExactly("At midnight");
        assertThat(inTokyo.select("[data-testid=entry-of-day]").text()).contains("8:30");
        assertThat(inTokyo.select("[draggable=true]")).isEmpty();
    }

    @Test
    void showsItsViewerWhatTheySee() {
        Dealing otto = new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.OWN));
        lucy().opens("Zebulon mills", ada, "expected_close", "2027-04-07");
        otto.opens("Ottos mills", ada, "expected_close", "2027-04-07");

        assertThat(on(otto.page(APRIL), "2027-04-07")).containsExactly("Ottos mills");
    }

    @Test
    void standsByNothingThatIsDenied() {
        lucy().opens("Ten mills", ada);
        for (String field : List.of("amount", "name", "nothing", "deleted_at", "x_day")) {
            assertThat(lucy().get(APRIL.replace("expected_close", field)).getStatus())
                    .as(field)
                    .isEqualTo(422);
        }
        assertThat(lucy().get("/customers?as=calendar&by=birthday").getStatus()).isEqualTo(200);
        assertThat(denied("birthday").get("/customers?as=calendar&by=birthday").getStatus())
                .isEqualTo(422);
    }

    private static Element day(Document calendar, String day) {
        return calendar.expectFirst("[data-place=" + day + "]");
    }

    private static List<String> on(Document calendar, String day) {
        return day(calendar, day).select("[data-testid=entry-of-day] a").eachText();
    }

    private Dealing lucy() {
        return new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
    }

    private Dealing denied(String field) {
        return lucy().without("customer", field);
    }
}
