package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class UndoTest {
    @Autowired MockMvc mvc;
    @Autowired DSLContext db;
    @Autowired CustomerEdits edits;

    private Desk anna;
    private UUID elena;

    @BeforeEach
    void knowsElena() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        elena =
                anna.add(
                        "kind", "person",
                        "given_name", "Elena",
                        "family_name", "Marchetti",
                        "birthday", "1980-05-14",
                        "city", "Portland");
    }

    @Test
    void putsBackWhatStoodThereBeforeFromTheToast() throws Exception {
        Desk.Answer saved =
                anna.send(
                        "/customers/" + elena + "/edit",
                        "version",
                        "1",
                        "birthday",
                        "",
                        "city",
                        "Salem",
                        "roles",
                        "media");
        String undo = anna.follow(saved).page().select(".rp-toast form").attr("action");

        anna.send(undo);

        Standing now = edits.read(Staff.ANNA, elena);
        assertThat(now.text("birthday")).isEqualTo("1980-05-14");
        assertThat(now.get("city")).isEqualTo("Portland");
        assertThat(now.words("roles")).isEmpty();
        assertThat(causeOfNewest()).isEqualTo("undo");
    }

    @Test
    void refusesWhenTheFieldWasChangedSince() throws Exception {
        anna.send("/customers/" + elena + "/edit", "version", "1", "city", "Salem");
        long change = newest();
        anna.send("/customers/" + elena + "/edit", "version", "2", "city", "Bend");

        Desk.Answer refused = anna.send("/customers/" + elena + "/undo?change=" + change);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("changed again in the meantime");
        assertThat(edits.read(Staff.ANNA, elena).get("city")).isEqualTo("Bend");
    }

    @Test
    void takesBackAnAddressTogetherWithTheCityThatCameWithIt() throws Exception {
        anna.send(
                "/customers/" + elena + "/contact-points",
                "kind",
                "address",
                "street",
                "Commercial St 1",
                "city",
                "Salem");

        anna.send("/customers/" + elena + "/undo?change=" + newest());

        assertThat(edits.read(Staff.ANNA, elena).get("city")).isEqualTo("Portland");
        assertThat(
                        anna.open("/customers/" + elena + "/contact-points")
                                .page()
                                .select("[data-testid=contact-point]"))
                .isEmpty();
    }

    @Test
    void takesBackANewCustomerIntoTheBin() throws Exception {
        anna.send("/customers/" + elena + "/undo?change=" + newest());

        assertThat(edits.read(Staff.ANNA, elena).binned()).isTrue();
    }

    @Test
    void doesNotTakeBackChangesOfAnotherCustomer() throws Exception {
        UUID other = anna.add("kind", "person", "family_name", "Other");

        Desk.Answer refused = anna.send("/customers/" + other + "/undo?change=" + firstOf(elena));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(edits.read(Staff.ANNA, elena).binned()).isFalse();
    }

    @Test
    void tellsWhoChangedWhatFromWhatToWhat() throws Exception {
        anna.send(
                "/customers/" + elena + "/edit",
                "version",
                "1",
                "city",
                "Salem",
                "stage",
                "lapsed");

        String newest =
                anna.open("/customers/" + elena + "/history")
                        .page()
                        .select("[data-testid=change]")
                        .eachText()
                        .getFirst();

        assertThat(newest).contains("changed the customer", "City", "Portland", "Salem", "Lapsed");
    }

    private long newest() {
        return position("max", elena);
    }

    private long firstOf(UUID customer) {
        return position("min", customer);
    }

    private long position(String which, UUID customer) {
        String sql =
                which.equals("max")
                        ? "select max(position) from journal.change where customer_id = {0}"
                        : "select min(position) from journal.change where customer_id = {0}";
        return db.fetchSingle(sql, customer).into(long.class);
    }

    private String causeOfNewest() {
        return db.fetchSingle(
                        "select cause_kind from journal.change where position = {0}", newest())
                .into(String.class);
    }
}
