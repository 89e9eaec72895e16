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
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The card over a name and the preview beside a list. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlanceTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private UUID elena = new UUID(0, 0);
    private Desk marcus;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void elenaIsCalled() {
        elena =
                new Customers(types, transactions)
                        .add("name", "Elena " + UuidV7.next(), "email", "elena@hotel.example");
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
        marcus.write(
                "tab", "call", "body", "Hello", "next", "Send the offer", "next-by", "tomorrow");
    }

    @Test
    void tellsHowToReachThemWhatIsOpenAndWhatHappenedLast() {
        Document card = marcus.open("/card");

        assertThat(card.select("nav, main")).isEmpty();
        assertThat(card.select(".is-reach a").text()).isEqualTo("elena@hotel.example");
        assertThat(card.select("[data-testid=glance]").text())
                .contains("Open 1 task")
                .contains("Call", "just now");
    }

    @Test
    void standsBesideTheListAsAPageOfItsOwn() {
        Document preview = marcus.open("/preview");

        assertThat(preview.select("#preview [data-testid=glance]")).hasSize(1);
        assertThat(preview.select("main #preview a[href='/customers/" + elena + "']")).isNotEmpty();
    }

    @Test
    void showsNoContentThatTheReaderMayNotSee() {
        marcus.write("tab", "email", "subject", "Severance", "body", "-", "restricted", "true");
        Desk lena = new Desk(mvc, Calder.lenaInLegal(), elena);

        assertThat(lena.open("/card").text()).doesNotContain("Severance").contains("Call");
    }

    @Test
    void doesNotExistForWhoMayNotSeeTheCustomer() {
        for (String part :
                new String[] {"/card", "/preview", "/neighbor?from=/customers&step=next"}) {
            assertThat(
                            mvc.get()
                                    .uri("/customers/" + elena + part)
                                    .with(Acting.as(People.lucy()))
                                    .exchange())
                    .hasStatus(404);
        }
    }
}
