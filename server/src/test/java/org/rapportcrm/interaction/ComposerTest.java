package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposerTest {
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
    void aNewCustomer() {
        UUID elena = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
    }

    @Test
    void writesDownHowACallWent() {
        marcus.write(
                "tab",
                "call",
                "direction",
                "in",
                "outcome",
                "reached",
                "minutes",
                "12",
                "body",
                "The alert came back.",
                "topic",
                "Descaling",
                "people",
                "Graham Osei, Ann");

        Element entry = marcus.page().expectFirst("#timeline [data-testid=entry]");
        assertThat(entry.select(".rp-event-head").text())
                .startsWith("Call from the customer 12 min, Reached");
        assertThat(entry.select(".rp-said").text()).isEqualTo("The alert came back.");
        assertThat(entry.select(".rp-event-meta").text())
                .contains("Descaling", "Graham Osei, Ann", "Marcus Bell", "Service");
    }

    @Test
    void givesNoWorkToNobody() {
        String nothing = UuidV7.next().toString();

        var task =
                marcus.write(
                        "tab", "task", "subject", "Call", "due", "tomorrow", "assignee", nothing);
        var note = marcus.write("tab", "note", "body", "Hello", "department", nothing);

        assertThat(task).hasStatus(422).bodyText().contains("id=\"assignee-error\"");
        assertThat(note).hasStatus(422).bodyText().contains("id=\"department-error\"");
    }

    @Test
    void writesDownWhatWasPromisedAndNeededAndComesNext() {
        marcus.write(
                "tab",
                "call",
                "body",
                "The alert came back.",
                "promise",
                "engineer on site",
                "promise-by",
                "in 2 weeks",
                "need",
                "a quieter grinder",
                "next",
                "call back",
                "next-by",
                "tomorrow 3pm");

        Document page = marcus.page();
        assertThat(page.select("#timeline .rp-event-meta").text())
                .contains("Promised: engineer on site, by", "Needs: a quieter grinder");
        assertThat(page.select("#planned [data-testid=task]").text())
                .startsWith("call back You Tomorrow, 3:00");
        assertThat(page.select("#promises [data-testid=promise-row]").text())
                .contains("engineer on site", "Marcus Bell, Service");
    }

    @Test
    void movesTheLastContactForwardOnlyForContacts() {
        marcus.write("tab", "note", "body", "likes Huila");
        Object afterANote = lastContact();
        marcus.write("tab", "email", "body", "Prices sent");

        assertThat(afterANote).isEqualTo("1970-01-01");
        assertThat(lastContact()).isNotEqualTo("1970-01-01");
    }

    @Test
    void savesAFormOnceHoweverOftenItIsSent() {
        UUID form = UuidV7.next();

        marcus.write(form, "tab", "note", "body", "said once");
        MvcTestResult second = marcus.write(form, "tab", "note", "body", "said once");

        assertThat(second).hasStatus3xxRedirection();
        assertThat(marcus.timeline().select("[data-testid=entry]")).hasSize(1);
    }

    @Test
    void keepsADraftThroughSignOutForItsAuthorAlone() {
        marcus.keepDraft(UuidV7.next(), "tab", "call", "body", "She was calm, but");
        Desk priya = new Desk(mvc, Calder.priyaInService(), marcus.customer());

        Document later = marcus.page();

        assertThat(later.select("#composer textarea").text()).isEqualTo("She was calm, but");
        assertThat(later.select("#composer [name=tab][checked]").val()).isEqualTo("call");
        assertThat(later.select("#composer [data-testid=draft]").text())
                .startsWith("Your draft of");
        assertThat(priya.page().select("#composer textarea").text()).isEmpty();
    }

    @Test
    void doesNotBringADraftBackThatComesAfterItWasSaved() {
        UUID form = UuidV7.next();
        marcus.write(form, "tab", "note", "body", "all said");

        marcus.keepDraft(form, "tab", "note", "body", "all sai");

        assertThat(marcus.page().select("#composer textarea").text()).isEmpty();
    }

    @Test
    void goesOnWithAFormThatWasEmptyForAMoment() {
        UUID form = UuidV7.next();
        marcus.keepDraft(form, "tab", "note", "body", "wrong");
        marcus.keepDraft(form, "tab", "note", "body", "");

        marcus.write(form, "tab", "note", "body", "right");

        assertThat(marcus.entrySaying("right")).isNotEmpty();
    }

    @Test
    void discardsADraft() {
        UUID form = UuidV7.next();
        marcus.keepDraft(form, "tab", "note", "body", "never mind");

        marcus.post(
                "/customers/" + marcus.customer() + "/draft/deletion",
                java.util.Map.of("form", form.toString()));

        assertThat(marcus.page().select("#composer textarea").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "note, body, '', body, Say what happened.",
        "task, due, tomorrow, subject, Say in a few words",
        "call, minutes, ages, minutes, Write whole minutes",
        "call, when, tomorrow, when, This lies ahead",
        "call, when, 2026-99-99, when, Write a time",
        "call, promise, a refund, promise-by, Write a time",
        "call, promise-by, friday, promise, Say what we promised"
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(
            String tab, String field, String value, String wrong, String message) {
        String body = tab.equals("call") ? "a long story" : "";

        MvcTestResult answer = marcus.write("tab", tab, field, value, "body", body);

        assertThat(answer).hasStatus(422);
        Document page = page(answer);
        assertThat(page.select("#composer #" + wrong + "-error").text()).startsWith(message);
        assertThat(page.select("#composer textarea").text()).isEqualTo(body);
        assertThat(marcus.timeline().select("[data-testid=entry]")).isEmpty();
    }

    @Test
    void warnsWhenAnotherDepartmentTurnedToTheCustomerWithinTheHour() {
        Desk lena = new Desk(mvc, Calder.lenaInLegal(), marcus.customer());
        lena.write("tab", "letter", "subject", "Terms", "when", "30 min ago");

        assertThat(marcus.page().select("#composer .rp-banner").text())
                .matches("Legal wrote 3[01] min ago.*");
        assertThat(lena.page().select("#composer .rp-banner")).isEmpty();
    }

    @Test
    void warnsOfARestrictedContactWithoutSayingWhatItWas() {
        Desk lena = new Desk(mvc, Calder.lenaInLegal(), marcus.customer());
        lena.write("tab", "call", "body", "settlement", "restricted", "true");

        assertThat(marcus.page().select("#composer .rp-banner").text())
                .isEqualTo("Legal was in contact 1 min ago. Ask before you answer.");
    }

    @ParameterizedTest
    @CsvSource({
        "ahead, tomorrow 3pm, 3:00",
        "past, yesterday, ",
        "ahead, whenever, Not understood"
    })
    void showsBackHowATimeIsUnderstood(String direction, String typed, String shown) {
        Document answer =
                Pages.open(
                        mvc,
                        marcus.viewer(),
                        "/when/" + direction + "?due=" + typed.replace(" ", "%20"));

        assertThat(answer.text()).contains(shown == null ? "20" : shown);
    }

    @Test
    void takesTheChannelThatIsSaidInsteadOfTheTabs() {
        marcus.write(
                "tab", "note", "channel", "public_post", "direction", "in", "body", "A review");

        assertThat(marcus.timeline().select("[data-testid=entry] b").text())
                .isEqualTo("Public post from the customer");
    }

    @Test
    void doesNotKnowCustomersThatDoNotExist() {
        Desk nobody = new Desk(mvc, marcus.viewer(), UuidV7.next());

        assertThat(nobody.write("tab", "note", "body", "x")).hasStatus(404);
        assertThat(nobody.keepDraft(UuidV7.next(), "body", "x")).hasStatus(404);
    }

    private String lastContact() {
        return java.util.Objects.requireNonNull(
                        db.fetchValue(
                                "select last_contact_at::date from customer.customer where id = {0}",
                                marcus.customer()))
                .toString();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
