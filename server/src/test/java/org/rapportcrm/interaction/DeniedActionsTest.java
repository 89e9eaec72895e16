package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody could do something if it were theirs, they can ask why they can't. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeniedActionsTest {
    private static final String ASKS_ENTRY = ".rp-denied a[href='/rights/interaction/write']";

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Desk marcus;
    private Desk lena;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void marcusWorksWithElena() {
        UUID elena = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
        lena = new Desk(mvc, Calder.lenaInLegal(), elena);
    }

    @Test
    void tellWhyATaskOfSomebodyElseCannotBeTicked() {
        marcus.write("tab", "task", "subject", "Send the quote", "due", "tomorrow");

        Document page = lena.page();

        assertThat(page.select("#planned .rp-denied a[href='/rights/task/write']")).hasSize(1);
        assertThat(page.select("#planned .rp-denied summary").text())
                .contains("Mark as done: Send the quote", "Why can’t I do this?");
        assertThat(marcus.page().select("#planned .rp-denied")).isEmpty();
    }

    @Test
    void tellWhyAPromiseAndARequirementCannotBeSettled() {
        marcus.write(
                "tab",
                "call",
                "body",
                "Hi",
                "promise",
                "a visit",
                "promise-by",
                "friday",
                "need",
                "a ramp");

        Document page = lena.page();

        assertThat(page.select("#promises " + ASKS_ENTRY)).hasSize(1);
        assertThat(page.select("#requirements " + ASKS_ENTRY)).hasSize(1);
        assertThat(marcus.page().select("#promises .rp-denied, #requirements .rp-denied"))
                .isEmpty();
    }

    @Test
    void tellWhyAnEntryCannotBePutRight() {
        marcus.write("tab", "note", "body", "Likes it quiet");

        assertThat(lena.timeline().select("[data-testid=entry] " + ASKS_ENTRY)).hasSize(1);
        assertThat(marcus.timeline().select("[data-testid=entry] .rp-denied")).isEmpty();
    }

    @Test
    void sayNothingOfAnEntryThatIsChangedElsewhere() {
        marcus.write("tab", "task", "subject", "Send the quote", "due", "tomorrow");
        String task =
                java.util.Objects.requireNonNull(
                                db.fetchValue("select max(id::text) from interaction.task"))
                        .toString();
        marcus.post("/tasks/" + task + "/completion");

        assertThat(lena.timeline().select("[data-testid=entry]:contains(Done)")).hasSize(1);
        assertThat(lena.timeline().select("[data-testid=entry] .rp-denied")).isEmpty();
    }
}
