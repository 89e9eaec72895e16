package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mail, call and meet beside the name of a customer. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApproachTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Desk marcus;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void elenaCanBeCalled() {
        UUID elena =
                new Customers(types, transactions)
                        .add("name", "Elena " + UuidV7.next(), "phone", "+1 503 555 0142");
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
    }

    @Test
    void opensTheComposerOnTheChannelWithTheNumberFilledIn() {
        Element call = marcus.page().expectFirst(".rp-actions a[data-approach=call]");

        Document composer = Pages.open(mvc, marcus.viewer(), call.attr("href"));

        assertThat(call.attr("data-key")).isEqualTo("p");
        assertThat(composer.select("#composer [name=tab][checked]").val()).isEqualTo("call");
        assertThat(composer.select("#composer [name=to]").val()).isEqualTo("+1 503 555 0142");
    }

    @Test
    void keepsWhatWasTypedBefore() {
        marcus.keepDraft(UuidV7.next(), "tab", "note", "body", "Half a sentence");

        Document composer = marcus.open("/composer?tab=meeting");

        assertThat(composer.select("#composer [name=tab][checked]").val()).isEqualTo("meeting");
        assertThat(composer.select("#composer textarea").text()).isEqualTo("Half a sentence");
    }

    @Test
    void tellsOverWhichNumberACallWent() {
        marcus.write("tab", "call", "body", "Hello", "to", "+1 503 555 0142");
        marcus.write("tab", "meeting", "body", "Lunch", "to", "+1 503 555 0199");

        assertThat(marcus.timeline().text())
                .contains("+1 503 555 0142")
                .doesNotContain("+1 503 555 0199");
    }

    @Test
    void saysThatNoAddressIsKnown() {
        Document page = marcus.page();

        assertThat(page.select(".rp-actions a[data-approach=email]")).isEmpty();
        assertThat(page.select(".rp-actions .rp-denied:contains(E-mail)").text())
                .contains("Why can’t I do this?", "No e-mail address is known. Add one first.");
        assertThat(page.select(".rp-actions .btn-primary").text()).isEqualTo("Call");
    }

    @Test
    void saysThatTheyDoNotWantToBeCalled() {
        mark("do_not_contact = true");

        assertThat(marcus.page().select(".rp-actions .rp-denied:contains(Call)").text())
                .contains("They do not want to be called");
    }

    @Test
    void saysThatTheNumberDoesNotWork() {
        mark("invalid_since = now()");

        assertThat(marcus.page().select(".rp-actions .rp-denied:contains(Call)").text())
                .contains("The telephone number that we have does not work");
    }

    @Test
    void asksWhoMayNotWriteWhichRightIsMissing() {
        Desk reader = new Desk(mvc, onlyReading(marcus.viewer()), marcus.customer());

        Document page = reader.page();

        assertThat(page.select(".rp-actions a[data-approach]")).isEmpty();
        assertThat(page.select(".rp-actions .rp-denied a[href='/rights/interaction/write']"))
                .hasSize(3);
    }

    @Test
    void tellsNoNumberToWhomTelephonesAreHidden() {
        marcus.write("tab", "call", "body", "Hello", "to", "+1 503 555 0142");
        Desk blind = new Desk(mvc, withoutTelephones(marcus.viewer()), marcus.customer());

        Document page = blind.page();

        assertThat(page.text()).contains("Hello").doesNotContain("555 0142");
        assertThat(page.select(".rp-actions .rp-denied:contains(Call)").text())
                .contains("Your role does not show you telephone numbers.");
    }

    @Test
    void offersNothingForACustomerInTheBin() {
        db.execute(
                "update customer.customer set deleted_at = now() where id = {0}",
                marcus.customer());

        assertThat(marcus.page().select("[data-approach], .rp-actions .rp-denied:contains(Call)"))
                .isEmpty();
    }

    private void mark(String as) {
        db.execute(
                "update customer.contact_point set " + as + " where customer_id = {0}",
                marcus.customer());
    }

    private static Viewer withoutTelephones(Viewer viewer) {
        Set<GuardedField> phone = Set.of(new GuardedField("customer", "phone"));
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.departments(),
                viewer.teams(),
                viewer.grants(),
                new DeniedFields(phone, phone),
                viewer.locale(),
                viewer.zone());
    }

    private static Viewer onlyReading(Viewer viewer) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        grants.remove(Permission.of("interaction", Action.WRITE));
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.teams(),
                grants,
                viewer.locale(),
                viewer.zone());
    }
}
