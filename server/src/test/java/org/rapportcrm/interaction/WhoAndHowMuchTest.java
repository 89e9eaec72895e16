package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Who took part in a contact, what it cost us, and putting both right. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoAndHowMuchTest {
    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private UUID graham = UuidV7.next();
    private Desk marcus;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void elenaKnowsGraham() {
        Customers customers = new Customers(types, transactions);
        UUID elena = customers.add("name", "Elena " + UuidV7.next());
        graham = customers.add("name", "Graham Osei", "email", UuidV7.next() + "@osei.example");
        db.execute(
                "insert into customer.relationship (id, from_id, to_id, kind, created_at) values ({0}, {1}, {2}, 'knows', now())",
                UuidV7.next(), graham, elena);
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
    }

    @Test
    void bothSidesAreShownAndARelatedCustomerIsLinked() {
        marcus.write(
                "tab", "meeting", "body", "Tasting", "people", "graham osei, Ann", "us", "Priya");

        Elements meta = marcus.timeline().select(".rp-event-meta");
        assertThat(meta.text()).contains("Ann", "Marcus Bell, Priya Raman");
        assertThat(meta.select("a").text()).isEqualTo("graham osei");
        assertThat(meta.select("a").attr("href")).isEqualTo("/customers/" + graham);
        assertThat(
                        db.fetchValue(
                                "select user_id from interaction.participant where side = 'us' and name = 'Priya Raman' limit 1"))
                .isEqualTo(Calder.priyaInService().id());
    }

    @Test
    void aRelatedCustomerWhomTheReaderMayNotSeeIsOnlyAName() {
        marcus.write("tab", "meeting", "body", "Tasting", "people", "Graham Osei");
        db.execute("update customer.customer set deleted_at = now() where id = {0}", graham);

        assertThat(marcus.timeline().select(".rp-event-meta").text()).contains("Graham Osei");
        assertThat(marcus.timeline().select(".rp-event-meta a")).isEmpty();
    }

    @Test
    void namesAreProposedForBothSides() {
        Document proposed =
                Pages.open(mvc, marcus.viewer(), "/customers/" + marcus.customer() + "/people");

        assertThat(proposed.select("#ours option").eachAttr("value"))
                .containsExactly("Lena Brandt", "Marcus Bell", "Priya Raman");
        assertThat(proposed.select("#theirs option").eachAttr("value"))
                .containsExactly("Graham Osei");
    }

    @ParameterizedTest
    @CsvSource({"cost, a lot, Write an amount", "us, Nobody Here, Write the names of colleagues"})
    void whatNobodyUnderstandsIsAskedForAgain(String field, String typed, String asked) {
        var answer = marcus.write("tab", "call", "body", "Long story", field, typed);

        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsByteArray()).asString().contains(asked);
    }

    @Test
    void aCostIsShownInTheReadersWayAndKeptInTheJournal() {
        marcus.write("tab", "call", "body", "Flew there", "cost", "1.5k", "minutes", "30");

        assertThat(marcus.timeline().select(".rp-event-meta").text()).contains("€1,500.00");
        assertThat(journaled()).contains("\"cost\":\"1500 EUR\"", "\"minutes\":30");
    }

    @Test
    void aRestrictedCostStaysOutOfTheJournal() {
        marcus.write("tab", "call", "body", "x", "cost", "99", "us", "Priya", "restricted", "true");

        assertThat(journaled()).contains("restricted").doesNotContain("99 EUR", "Priya");
    }

    @Test
    void howAnAmountIsUnderstoodIsShownBack() {
        assertThat(Pages.open(mvc, marcus.viewer(), "/amount?cost=1.5k%20usd").text())
                .isEqualTo("$1,500.00");
        assertThat(Pages.open(mvc, marcus.viewer(), "/amount?cost=lots").text())
                .startsWith("Not understood");
    }

    @Test
    void whatWasSaidIsOfferedForChange() {
        marcus.write(
                "tab",
                "call",
                "outcome",
                "no_answer",
                "body",
                "Said",
                "cost",
                "12.50",
                "us",
                "Priya",
                "people",
                "Ann");

        Element form =
                Pages.open(
                                mvc,
                                marcus.viewer(),
                                "/interactions/" + marcus.entrySaying("Said") + "/edit")
                        .expectFirst("form.rp-edit");

        assertThat(form.select("[name=outcome]").val()).isEqualTo("No answer");
        assertThat(form.select("[name=cost]").val()).isEqualTo("12.5 EUR");
        assertThat(form.select("[name=us]").val()).isEqualTo("Priya Raman");
        assertThat(form.select("[name=people]").val()).isEqualTo("Ann");
    }

    @Test
    void everythingSaidCanBePutRight() {
        marcus.write(
                "tab", "call", "body", "Said", "cost", "12.50", "us", "Priya", "people", "Ann");

        marcus.post(
                "/interactions/" + marcus.entrySaying("Said"),
                Map.of(
                        "body",
                        "Said",
                        "outcome",
                        "Reached",
                        "minutes",
                        "7",
                        "cost",
                        "20 usd",
                        "people",
                        "Ann, Graham Osei",
                        "us",
                        "Lena Brandt"));

        Element entry = marcus.timeline().expectFirst("[data-testid=entry]");
        assertThat(entry.select(".rp-event-head").text()).contains("7 min, Reached");
        assertThat(entry.select(".rp-event-meta").text())
                .contains("Ann", "Graham Osei", "Marcus Bell, Lena Brandt", "$20.00")
                .doesNotContain("Priya");
    }

    @Test
    void aWrongChangeIsRefusedAndKeepsWhatWasTyped() {
        marcus.write("tab", "call", "body", "Said");
        String path = "/interactions/" + marcus.entrySaying("Said");

        var answer =
                marcus.post(
                        path,
                        Map.of(
                                "body",
                                "Said more",
                                "cost",
                                "lots",
                                "minutes",
                                "ages",
                                "us",
                                "Nobody"));

        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsByteArray())
                .asString()
                .contains("Said more", "cost-error", "minutes-error", "us-error");
    }

    @Test
    void anAppointmentHasALengthThatStaysWhenItIsPutOff() {
        marcus.write(
                "tab",
                "task",
                "plan",
                "appointment",
                "subject",
                "Tasting",
                "due",
                "2099-03-02 15:00",
                "minutes",
                "45",
                "place",
                "Showroom",
                "body",
                "Bring four roasts");
        Document planned = marcus.page();
        UUID task =
                (UUID)
                        db.fetchValue(
                                "select id from interaction.task where customer_id = {0}",
                                marcus.customer());

        marcus.post("/tasks/" + task + "/delay", Map.of("until", "2099-04-01"));

        assertThat(planned.select("#planned [data-testid=task]").text())
                .startsWith("Tasting Showroom, 45 min Bring four roasts");
        assertThat(marcus.page().select("#planned [data-testid=task]").text())
                .contains("Showroom, 45 min", "Apr 1, 2099");
        marcus.post("/tasks/" + task + "/completion");
        assertThat(marcus.timeline().select(".rp-event-head").text())
                .startsWith("Done: Tasting 45 min");
    }

    @Test
    void anAppointmentWithALengthNeedsATimeToBeginAt() {
        var answer =
                marcus.write(
                        "tab",
                        "task",
                        "plan",
                        "appointment",
                        "subject",
                        "Tasting",
                        "due",
                        "tomorrow",
                        "minutes",
                        "45");

        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsByteArray()).asString().contains("due-error");
    }

    @Test
    void comeInWithAFile(@TempDir Path folder) throws Exception {
        Path file =
                Files.write(
                        folder.resolve("meetings.csv"),
                        List.of(
                                "Date,Type,Customer,Email,Subject,Attendees,Colleagues,Cost,Cost currency",
                                "2026-03-02 10:00,Meeting,,jo@jo.example,Fair,\"Ann Lee; Bo\",\"Priya Raman, Somebody\",80,CHF"));

        new Imports(imports, SourceDefaults.named("Calendar")).run("interaction", file);

        Object jo =
                db.fetchValue(
                        "select customer_id from interaction.interaction where subject = 'Fair'");
        assertThat(
                        new Desk(mvc, marcus.viewer(), java.util.Objects.requireNonNull((UUID) jo))
                                .timeline()
                                .select(".rp-event-meta")
                                .text())
                .contains("Ann Lee", "Bo", "Priya Raman, Somebody", "CHF80.00");
    }

    private String journaled() {
        return String.valueOf(
                db.fetchValue(
                        "select after from journal.change where customer_id = {0} and record_type = 'interaction' order by position desc limit 1",
                        marcus.customer()));
    }
}
