package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.journal.Sights;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SinceTheLastLookTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Sights sights;
    private UUID customer = new UUID(0, 0);
    private Desk marcus;
    private Desk priya;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void aNewCustomer() {
        customer = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), customer);
        priya = new Desk(mvc, Calder.priyaInService(), customer);
    }

    @Test
    void sumsUpAndMarksWhatOthersWrote() {
        priya.write("tab", "call", "body", "An old call");
        marcusLookedTwoHoursAgo();
        priya.write("tab", "call", "body", "First new call");
        priya.write("tab", "call", "body", "Second new call");
        priya.write("tab", "note", "body", "A new note");

        Document page = marcus.page();

        assertThat(page.select("[data-testid=since]").text())
                // in the first two hours of a day that was yesterday
                .matches("New since you were here, (2 hours ago|yesterday): 2 calls, 1 note");
        assertThat(page.select("[data-testid=entry].is-new .rp-said").eachText())
                .containsExactlyInAnyOrder("First new call", "Second new call", "A new note");
    }

    @Test
    void keepsTheMarksForTheHourHoweverOftenThePageIsOpened() {
        marcusLookedTwoHoursAgo();
        priya.write("tab", "call", "body", "A new call");

        marcus.page();
        sights.write();

        assertThat(marcus.page().select("[data-testid=since]").text()).contains("1 call");
    }

    @Test
    void countsOnlyWhatOthersWrote() {
        marcusLookedTwoHoursAgo();
        marcus.write("tab", "call", "body", "My own call");

        assertThat(marcus.page().select("[data-testid=since], .is-new")).isEmpty();
    }

    @Test
    void saysNothingToWhoComesForTheFirstTime() {
        priya.write("tab", "call", "body", "A call");

        assertThat(marcus.page().select("[data-testid=since], .is-new")).isEmpty();
    }

    @Test
    void countsNothingThatIsRestricted() {
        Desk lena = new Desk(mvc, Calder.lenaInLegal(), customer);
        marcusLookedTwoHoursAgo();
        lena.write("tab", "note", "body", "A secret", "restricted", "department");

        assertThat(marcus.page().select("[data-testid=since], .is-new")).isEmpty();
    }

    @Test
    void writesManyLooksAsOneRowAnHour() {
        marcus.page();
        marcus.page();
        sights.write();
        marcus.page();
        sights.write();

        assertThat(
                        db.fetchCount(
                                db.selectFrom(
                                        "journal.sight where customer_id = '" + customer + "'")))
                .isEqualTo(1);
    }

    private void marcusLookedTwoHoursAgo() {
        marcus.page();
        sights.write();
        db.execute(
                """
                update journal.sight set hour = hour - interval '2 hours',
                    first_at = first_at - interval '2 hours', last_at = last_at - interval '2 hours 1 second'
                where customer_id = {0}\
                """,
                customer);
        db.execute(
                "update interaction.interaction set created_at = created_at - interval '3 hours' where customer_id = {0}",
                customer);
    }
}
