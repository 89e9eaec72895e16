package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A call log of another system comes in, and once more with a correction. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionLandingTest {
    private static final String HEADER =
            "ActivityID,Date,Type,Direction,Customer,Email,Subject,Notes,Duration,Agent,Department";
    private static final List<String> LOG =
            List.of(
                    HEADER,
                    "1,2026-03-02 10:00:00,Phone Call,Inbound,,elena@brightwater.example,Descaling,Alert came back,12,Marcus Bell,Service",
                    "2,2026-03-03 11:00:00,Letter,out,Elena Marchetti,,Terms,,,Somebody Else,Legal",
                    "3,2026-03-04 12:00:00,SMS,out,Tomasz Wilk,tomasz@wilk.example,Hello,,,,",
                    "4,2026-03-05 12:00:00,Visit,in,Ann Lee,,Which Ann?,,,,",
                    "5,2026-03-06 12:00:00,Fax,in,,,From nobody,,,,");

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Desk marcus;
    private String printed = "";

    @BeforeAll
    void importALog(@TempDir Path folder) throws IOException {
        Calder.foundIn(db);
        Customers customers = new Customers(types, transactions);
        UUID elena = customers.add("name", "Elena Marchetti", "email", "elena@brightwater.example");
        customers.named("Ann Lee", "Ann Lee");
        marcus = new Desk(mvc, Calder.marcusInService(), elena);
        printed = bring(folder.resolve("log.csv"), LOG);
    }

    @Test
    void findTheirCustomerByAddressOrByAName() {
        Elements entries = marcus.timeline().select("[data-testid=entry]");

        assertThat(entries.select(".rp-event-head b").eachText()).startsWith("Terms", "Descaling");
        Element call = java.util.Objects.requireNonNull(entries.last());
        assertThat(call.text())
                .contains("Call from the customer, 12 min", "Alert came back")
                .contains("Marcus Bell", "Service");
        assertThat(entries.first()).extracting(Element::text).asString().contains("Somebody Else");
    }

    @Test
    void makeACustomerOfWhoIsNew() {
        assertThat(
                        db.fetchValue(
                                "select count(*) from interaction.interaction i join customer.profile p on p.id = i.customer_id where p.name = 'Tomasz Wilk'"))
                .isEqualTo(1L);
    }

    @Test
    void waitWhenNobodyOrSeveralAreMeant() {
        assertThat(printed).contains("3 used", "2 waiting");
        assertThat(
                        db.fetchValue(
                                "select count(*) from interaction.interaction where subject in ('Which Ann?', 'From nobody')"))
                .isEqualTo(0L);
    }

    @Test
    void moveTheLastContactForward() {
        assertThat(
                        db.fetchValue(
                                "select last_contact_at = '2026-03-03 11:00Z' from customer.customer where id = {0}",
                                marcus.customer()))
                .isEqualTo(true);
    }

    @Test
    void changeNothingWhenTheyComeAgain(@TempDir Path folder) throws IOException {
        long before = count();

        bring(folder.resolve("again.csv"), LOG);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void areCorrectedAlsoInTheirTime(@TempDir Path folder) throws IOException {
        bring(
                folder.resolve("one.csv"),
                List.of(HEADER, "9,2026-01-05 10:00:00,Fax,in,Bo Chen,bo@chen.example,Fax,one,,,"));

        bring(
                folder.resolve("two.csv"),
                List.of(HEADER, "9,2025-12-30 10:00:00,Fax,in,Bo Chen,bo@chen.example,Fax,two,,,"));

        assertThat(
                        db.fetchValues(
                                "select body || ' ' || extract(year from occurred_at) from interaction.interaction where subject = 'Fax'"))
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo("two 2025");
    }

    private long count() {
        return java.util.Objects.requireNonNull(
                db.fetchSingle("select count(*) from interaction.interaction").into(Long.class));
    }

    private String bring(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.run(
                SourceDefaults.named("Call center"),
                Optional.of("interaction"),
                List.of(file),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
}
