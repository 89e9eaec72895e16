package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Emil and Clara write only those customers that they own; Emil sees the others, too. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferedChangesTest {
    private static final String CHANGES =
            ".rp-actions a[href$=/edit], .rp-actions a[href$=/contact-points], .rp-fact-edit";

    @Autowired MockMvc mvc;
    @Autowired DSLContext db;

    private Desk anna;
    private Desk emil;
    private Desk clara;

    @BeforeAll
    void claraWorksHere() {
        db.execute(
                "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, {2}, now())",
                Staff.CLARA.id(), Staff.CLARA.name(), "clara@calder.example");
    }

    @BeforeEach
    void workBesideAnna() {
        anna = new Desk(mvc, Staff.ANNA);
        emil = new Desk(mvc, Staff.EMIL);
        clara = new Desk(mvc, Staff.CLARA);
    }

    @Test
    void areThoseOfTheOwnCustomer() throws Exception {
        UUID own = clara.add("family_name", "Marchetti", "city", "Linz");

        assertThat(clara.open("/customers/" + own).page().select(CHANGES)).hasSize(4);
        assertThat(undo(clara, own)).isNotEmpty();
    }

    @Test
    void areNoneForTheCustomerOfSomebodyElse() throws Exception {
        UUID annas = anna.add("family_name", "Novak", "city", "Graz");

        Document page = emil.open("/customers/" + annas).page();

        assertThat(page.select("[data-testid=about]").text()).contains("Graz");
        assertThat(page.select(CHANGES)).isEmpty();
        assertThat(undo(emil, annas)).isEmpty();
        assertThat(undo(anna, annas)).isNotEmpty();
    }

    @Test
    void includeDeletionOnlyWhereItIsReached() throws Exception {
        UUID own = clara.add("family_name", "Marchetti");

        String deletion = "form[action$=/deletion]";
        assertThat(clara.open("/customers/" + own).page().select(deletion)).isEmpty();
        assertThat(anna.open("/customers/" + own).page().select(deletion)).hasSize(1);
    }

    private static String undo(Desk desk, UUID customer) throws Exception {
        return desk.open("/customers/" + customer + "/history")
                .page()
                .select("form[action*=/undo]")
                .attr("action");
    }
}
