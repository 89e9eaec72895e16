package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ImportPagesTest {
    private static final String PEOPLE =
            """
            Number,First name,Last name,E-mail,Birthday,Newsletter
            P-1,Ann,Meyer,ann@cove.example,1981-03-04,Y
            P-2,Ben,Ruiz,ben@cove.example,31.12.1980,N
            P-3,Cleo,Fox,cleo@cove.example,unknown,Y
            """;

    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;

    private Importer priya;

    @BeforeEach
    void signIn() {
        priya = new Importer(browser, Importer.PRIYA);
    }

    @Test
    void showsEachColumnWithItsFieldAndValues() throws Exception {
        UUID id = priya.upload("Club list", "people.csv", PEOPLE);

        Document page = priya.page("/imports/" + id + "/mapping");

        assertThat(page.select("[data-testid=mapping] .rp-map b").eachText())
                .containsExactly(
                        "Number", "First name", "Last name", "E-mail", "Birthday", "Newsletter");
        assertThat(page.select("[data-testid=mapping] .rp-map option[selected]").eachAttr("value"))
                .containsExactly("external_id", "given_name", "family_name", "email", "birthday");
        assertThat(page.text()).contains("P-1 · P-2 · P-3").contains("Import: people.csv");
    }

    @Test
    void offersANewSourceInTheCurrencyOfTheOrganization() throws Exception {
        db.execute(
                "insert into access.organization (name, currency) values ('Calder Coffee', 'CHF')");

        Document page = priya.page("/imports/new");
        db.execute("delete from access.organization");

        assertThat(page.select("#currency option[selected]").eachText()).containsExactly("CHF");
    }

    @Test
    void triesAFileOutWithoutWritingAnything() throws Exception {
        UUID id = priya.upload("Trial list", "people.csv", PEOPLE);
        String before = everything();

        Document trial = priya.page("/imports/" + id + "/trial");

        assertThat(trial.select(".rp-kpi .rp-big").eachText()).containsExactly("2", "0", "0", "1");
        assertThat(trial.select("[data-testid=problems]").text())
                .contains(
                        "Birthday cannot be read",
                        "line 4: unknown",
                        "Keep the row, skip this value");
        assertThat(trial.text()).contains("Ann Meyer").contains("nothing is written yet");
        assertThat(everything()).isEqualTo(before);
        assertThat(imports.get(id).state()).isEqualTo(Import.State.DRAFT);
    }

    @Test
    void repairsAProblemForTheWholeFileAndTakesTheRepairBack() throws Exception {
        UUID id = priya.upload("Repair list", "people.csv", PEOPLE);

        priya.press("/imports/" + id + "/remedy", "kind", "SKIP_VALUE", "what", "birthday");
        Document repaired = priya.page("/imports/" + id + "/trial");
        priya.press("/imports/" + id + "/remedy", "kind", "REFUSE_ROW", "what", "birthday");
        Document again = priya.page("/imports/" + id + "/trial");

        assertThat(repaired.select(".rp-kpi .rp-big").eachText())
                .containsExactly("3", "0", "0", "0");
        assertThat(repaired.text()).contains("Birthday: what cannot be read is left empty");
        assertThat(again.select(".rp-kpi .rp-big").eachText()).containsExactly("2", "0", "0", "1");
    }

    @Test
    void asksWhichWayADateIsMeantWhereTheFileLeavesItOpen() throws Exception {
        UUID id =
                priya.upload(
                        "Doubt list",
                        "people.csv",
                        "First name,Last name,Birthday\nAnn,Meyer,03/04/1981\nBen,Ruiz,05/06/1980\n");

        String problems =
                priya.page("/imports/" + id + "/trial").select("[data-testid=problems]").text();

        assertThat(problems).contains("Is 03/04/1981 Apr 3, 1981 or Mar 4, 1981?");
    }

    @Test
    void remembersTheMappingOfASource() throws Exception {
        UUID first = priya.upload("Till", "till-1.csv", "CUST,A,B\nC-1,Ann,Meyer\n");
        priya.press("/imports/" + first + "/form", "kind", "customer", "header", "true");
        priya.press(
                "/imports/" + first + "/mapping",
                "field",
                "external_id",
                "field",
                "given_name",
                "field",
                "family_name");
        run(first);
        UUID source = imports.get(first).sourceId();

        UUID second = priya.uploadAgain(source, "till-2.csv", "CUST,A,B\nC-2,Ben,Ruiz\n");

        assertThat(imports.get(second).mapping().fields())
                .containsExactlyInAnyOrder("external_id", "given_name", "family_name");
    }

    @Test
    void keepsAnUnknownKindAndBringsItInOnceItIsKnown() throws Exception {
        UUID raw = priya.upload("Oddities", "odd.csv", "alpha,beta\nX-1,Ann Meyer\nX-2,Ben Ruiz\n");
        run(raw);
        UUID source = imports.get(raw).sourceId();
        String waiting = priya.page("/imports/" + raw).text();

        UUID replay = Importer.draft(priya.press("/imports/" + raw + "/replay"));
        priya.press("/imports/" + replay + "/form", "kind", "customer");
        priya.press("/imports/" + replay + "/mapping", "field", "external_id", "field", "name");
        String trial =
                priya.page("/imports/" + replay + "/trial")
                        .select(".rp-kpi .rp-big")
                        .eachText()
                        .getFirst();
        run(replay);

        assertThat(waiting).contains("Choose what it holds and bring it in");
        assertThat(trial).isEqualTo("2");
        assertThat(
                        strings(
                                "select name from customer.customer where first_source_id = {0} order by name",
                                source))
                .isEqualTo("Ann Meyer,Ben Ruiz");
        assertThat(
                        strings(
                                "select distinct record_type || ' ' || state from intake.source_record where source_id = {0} order by 1",
                                source))
                .isEqualTo("customer used,unknown used");
    }

    @Test
    void handsOutRefusedRowsThatNoSpreadsheetRunsAndThatComeBackUnchanged() throws Exception {
        UUID id =
                priya.upload(
                        "Formula list",
                        "people.csv",
                        "Number,First name,Last name,E-mail,Birthday\n"
                                + "P-7,Ann,Hill,ann@hill.example,1980-01-01\n"
                                + "P-9,\"=HYPERLINK(\"\"http://evil.example\"\")\",@sum,+4312345678,never\n");
        run(id);

        String csv = priya.text("/imports/" + id + "/rows.csv?state=REFUSED");
        String page = priya.page("/imports/" + id + "/rows?state=REFUSED").text();

        assertThat(csv)
                .startsWith("\ufeffNumber,First name")
                .contains(
                        "P-9,\"'=HYPERLINK(\"\"http://evil.example\"\")\",'@sum,+4312345678,never")
                .contains("never\"\" cannot be read; write it like 2026-11-21");
        assertThat(page).contains("=HYPERLINK").contains("line 3");
        UUID mended =
                priya.uploadAgain(
                        imports.get(id).sourceId(),
                        "mended.csv",
                        csv.replace("never", "1980-01-01"));
        run(mended);
        assertThat(
                        strings(
                                "select given_name from customer.customer where family_name = '@sum' and first_source_id = {0}",
                                imports.get(id).sourceId()))
                .isEqualTo("=HYPERLINK(\"http://evil.example\")");
    }

    @Test
    void saysWhatIsWrongWithAFileBesideItsField() throws Exception {
        var empty = priya.send("Broken", "empty.csv", "");
        var sheet = priya.send("Broken", "book.xlsx", "PK\3\4 and more");
        var quotes = priya.send("Broken", "quotes.csv", "name,city\nAnn,\"Vienna\nBen,Graz\n");

        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Choose a file, or paste something");
        assertThat(sheet.getContentAsString())
                .contains("begins like an Excel workbook but cannot be read as one");
        assertThat(quotes.getContentAsString())
                .contains("In line 2 a quotation mark is never closed");
        assertThat(
                        strings(
                                "select name from intake.source where name = 'Broken' and {0}::uuid is null",
                                null))
                .isEmpty();
    }

    @Test
    void takesAPastedTable() throws Exception {
        UUID id =
                Importer.draft(
                        priya.press(
                                "/imports",
                                "pasted",
                                "First name\tLast name\tE-mail\nAnn\tMeyer\tann@dale.example\n",
                                "name",
                                "Pasted",
                                "currency",
                                "EUR",
                                "zone",
                                "UTC"));

        run(id);

        assertThat(priya.page("/imports/" + id).text())
                .contains("Import: Pasted rows")
                .contains("Done");
    }

    @Test
    void letsOnlyThoseImportAKindWhoMay() throws Exception {
        UUID id = priya.upload("Guarded", "people.csv", PEOPLE);
        Importer reader =
                new Importer(browser, Importer.viewer(Permission.of("import", Action.READ)));
        Importer others =
                new Importer(
                        browser,
                        Importer.viewer(
                                Permission.of("import", Action.READ),
                                Permission.of("import", Action.WRITE)));

        assertThat(reader.status("/imports")).isEqualTo(200);
        assertThatThrownBy(() -> reader.status("/imports/new")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reader.status("/imports/" + id + "/mapping"))
                .isInstanceOf(NotAllowed.class);
        assertThat(others.press("/imports/" + id + "/start").getStatus()).isEqualTo(403);
        assertThat(imports.get(id).state()).isEqualTo(Import.State.DRAFT);
    }

    private void run(UUID id) {
        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});
    }

    private String everything() {
        return strings(
                """
                select (select count(*) from customer.customer) || ' ' || (select count(*) from customer.contact_point) || ' '
                    || (select count(*) from intake.source_record) || ' ' || (select count(*) from journal.change) || ' '
                    || (select count(*) from customer.search_token) where {0}::uuid is null\
                """,
                null);
    }

    private String strings(String sql, @org.jspecify.annotations.Nullable UUID id) {
        return String.join(",", db.fetch(sql, id).getValues(0, String.class));
    }
}
