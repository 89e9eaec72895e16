package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ContactPointsTest {
    @Autowired MockMvc mvc;
    @Autowired DSLContext db;

    private Desk anna;
    private UUID elena;

    @BeforeEach
    void knowsElena() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        elena =
                anna.add(
                        "kind",
                        "person",
                        "family_name",
                        "Marchetti",
                        "email",
                        "elena@work.example",
                        "country",
                        "AT");
        add("kind", "email", "text", "elena@home.example", "label", "Private");
    }

    @Test
    void keepsWhatWasTypedBesideItsNormalForm() throws Exception {
        add("kind", "phone", "text", "01 / 513 22-22", "label", "Office");

        var phone =
                db.selectFrom(CONTACT_POINT)
                        .where(CONTACT_POINT.CUSTOMER_ID.eq(elena), CONTACT_POINT.KIND.eq("phone"))
                        .fetchSingle();
        assertThat(phone.getRaw()).isEqualTo("01 / 513 22-22");
        assertThat(phone.getNorm()).isEqualTo("+4315132222");
        assertThat(phone.getLabel()).isEqualTo("Office");
    }

    @Test
    void hasOnePrimaryOfAKind() throws Exception {
        List<String> before = primaries();

        act("elena@home.example", "primary");

        assertThat(before).containsExactly("elena@work.example");
        assertThat(primaries()).containsExactly("elena@home.example");
    }

    @Test
    void theNextOneTakesThePlaceOfAPrimaryThatIsRemoved() throws Exception {
        act("elena@work.example", "deletion");

        assertThat(primaries()).containsExactly("elena@home.example");
    }

    @Test
    void comesBackAsThePrimaryWhenTheRemovalIsTakenBack() throws Exception {
        Desk.Answer removed = act("elena@work.example", "deletion");
        boolean foundWhileGone = finds("elena@work.example");

        anna.send(anna.follow(removed).page().select(".rp-toast form").attr("action"));

        assertThat(foundWhileGone).isFalse();
        assertThat(finds("elena@work.example")).isTrue();
        assertThat(primaries()).containsExactly("elena@work.example");
    }

    @Test
    void isMarkedAsNotWorkingAndAsNotToBeUsedAndBack() throws Exception {
        act("elena@work.example", "invalid");
        act("elena@work.example", "do-not-contact");
        String marked = row("elena@work.example");
        Desk.Answer working = act("elena@work.example", "invalid?on=false");
        anna.send(anna.follow(working).page().select(".rp-toast form").attr("action"));
        String takenBack = row("elena@work.example");

        assertThat(marked).contains("Does not work", "Do not use");
        assertThat(takenBack).contains("Does not work");
    }

    @Test
    void refusesWhatCannotBeReachedAndKeepsIt() throws Exception {
        Desk.Answer refused = add("kind", "phone", "text", "12", "label", "Office");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text-error").text()).contains("with country code");
        assertThat(refused.page().select("#text").val()).isEqualTo("12");
        assertThat(refused.page().select("#label").val()).isEqualTo("Office");
    }

    @Test
    void isNotReachedThroughAnotherCustomer() throws Exception {
        UUID other = anna.add("kind", "person", "family_name", "Other");

        Desk.Answer answer =
                anna.send(
                        "/customers/"
                                + other
                                + "/contact-points/"
                                + id("elena@work.example")
                                + "/deletion");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(primaries()).containsExactly("elena@work.example");
    }

    private Desk.Answer add(String... fields) throws Exception {
        return anna.send("/customers/" + elena + "/contact-points", fields);
    }

    private Desk.Answer act(String raw, String action) throws Exception {
        return anna.send("/customers/" + elena + "/contact-points/" + id(raw) + "/" + action);
    }

    private boolean finds(String text) throws Exception {
        return anna.open("/customers?q=" + text).body().contains("/customers/" + elena);
    }

    private String row(String raw) throws Exception {
        return anna.open("/customers/" + elena + "/contact-points")
                .page()
                .select("[data-testid=contact-point]:contains(" + raw + ")")
                .text();
    }

    private UUID id(String raw) {
        return db.select(CONTACT_POINT.ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(elena), CONTACT_POINT.RAW.eq(raw))
                .fetchSingle()
                .value1();
    }

    private List<String> primaries() {
        return db.select(CONTACT_POINT.RAW)
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(elena),
                        CONTACT_POINT.KIND.eq("email"),
                        CONTACT_POINT.IS_PRIMARY.isTrue(),
                        CONTACT_POINT.DELETED_AT.isNull())
                .fetch(CONTACT_POINT.RAW);
    }
}
