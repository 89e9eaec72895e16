package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.file.TableFile;
import org.rapportcrm.intake.mapping.CellFormat;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.mapping.MappingGuess;
import org.rapportcrm.intake.mapping.Sample;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.rapportcrm.testing.SharedData;
import org.springframework.beans.factory.annotation.Autowired;

/** What other products export, as it lies beside the project. */
@HouseTest
class KnownExportsTest {
    private static final List<String> FOLDERS =
            List.of(
                    "contacts_import/roundcube",
                    "contacts_import/salesforce_dataloader",
                    "contacts_import/salesforce_seeds",
                    "contacts_import/hubspot_seeds",
                    "contacts_import/zendesk_seeds",
                    "crm_sales");

    @Autowired RecordTypes types;
    @Autowired ImportCommand command;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;

    /** The address books share addresses, which would make one customer of their people. */
    @BeforeEach
    void forget() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, intake.source cascade");
    }

    @Test
    void tellsWhatWeHaveFromEverythingElse() {
        Set<String> customers = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String folder : FOLDERS) {
            for (Path file : SharedData.files(folder, ".csv")) {
                String kind = guess(file).map(Mapping::recordType).orElse("");
                if (kind.equals("customer")) {
                    customers.add(file.getFileName().toString());
                } else if (!kind.isEmpty()) {
                    others.add(kind + " " + file.getFileName());
                }
            }
        }

        assertThat(customers)
                .containsExactly(
                        "accountData.csv",
                        "accounts.csv",
                        "accountsForInsert.csv",
                        "all.csv",
                        "company_data.csv",
                        "contact_data.csv",
                        "dateEndingInZ.csv",
                        "dateOnlyWithTimeZone.csv",
                        "dateUsingDefaultTimeZone.csv",
                        "dateWithTimeZone.csv",
                        "email.csv",
                        "gmail.csv",
                        "insertAccountCsv.csv",
                        "organization_data.csv",
                        "outlook.csv",
                        "sf_account_data.csv",
                        "sf_contact_data.csv",
                        "sf_lead_data.csv",
                        "tb_plain.csv",
                        "upsertAccountSmallTemplate.csv",
                        "user_data.csv");
        assertThat(others)
                .containsExactly(
                        "interaction sf_event_data.csv",
                        "interaction sf_task_data.csv",
                        "opportunity opportunityData.csv",
                        "opportunity sales_pipeline.csv",
                        "opportunity sf_opportunity_data.csv",
                        "product products.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "email", "gmail", "outlook", "tb_plain"})
    void readsAddressBooksAsTheVcardsBesideThem(String name) {
        Path file = SharedData.files("contacts_import/roundcube", "/" + name + ".csv").getFirst();
        AddressBooks books = new AddressBooks(db, maintenance, command);

        List<String> people = books.people("table", file);

        assertThat(people)
                .isNotEmpty()
                .isEqualTo(books.people("cards", file.resolveSibling(name + ".vcf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcard/ez-vcard", "vcard/roundcube"})
    void readsCardsOfEveryProgram(String folder) throws IOException {
        for (Path file : SharedData.files(folder, ".vcf")) {
            long cards;
            List<String> rows = new ArrayList<>();
            try (TableFile table = TableFile.open(file)) {
                cards = cards(file, table.form().encoding().label());
                table.forEachRemaining(row -> {
                    assertThat(row.fault()).as(file.toString()).isNull();
                    String said =
                            row.cell(2) + row.cell(4) + row.cell(6) + row.cell(8) + row.cell(13);
                    rows.add(said);
                });
            }
            assertThat(rows).as(file.toString()).hasSize((int) cards).doesNotContain("");
            assertThat(String.join("", rows)).as(file.toString()).doesNotContain("\ufffd", "=C3");
        }
    }

    private static long cards(Path file, String encoding) throws IOException {
        return Files.readString(file, Charset.forName(encoding))
                .lines()
                .filter(line -> line.strip().toUpperCase(Locale.ROOT).endsWith("BEGIN:VCARD"))
                .count();
    }

    @Test
    void bringsTheAccountsOfASalesSystem() {
        Path accounts = SharedData.files("crm_sales", "accounts.csv").getFirst();

        String said = imports("CRM sales").run(null, accounts);

        assertThat(said).contains("85 rows in", "85 used", "85 new");
        assertThat(
                        strings(
                                "select distinct country from customer.customer where first_source_name = {0} and name = 'Betatech'",
                                "CRM sales"))
                .containsExactly("KE");
    }

    @Test
    void keepsRowsOfNoKindRawAndWaiting() {
        Path deals = SharedData.files("contacts_import/hubspot_seeds", "deal_data.csv").getFirst();

        String said = imports("HubSpot deals").run(null, deals);

        assertThat(said).contains("44 rows in = 0 used + 44 waiting + 0 refused");
        assertThat(said).contains("44 Rapport has no such kind of record yet");
        assertThat(
                        strings(
                                """
                                select distinct r.record_type || ' ' || r.state from intake.source_record r
                                join intake.source s on s.id = r.source_id where s.name = {0}\
                                """,
                                "HubSpot deals"))
                .containsExactly("unknown waiting");
    }

    private Optional<Mapping> guess(Path file) {
        try (TableFile table = TableFile.open(file)) {
            return MappingGuess.among(types.all(), Sample.of(table), CellFormat.USUAL);
        }
    }

    private Imports imports(String source) {
        return new Imports(command, SourceDefaults.named(source));
    }

    private List<String> strings(String sql, String source) {
        return db.fetch(sql, source).stream()
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .toList();
    }
}
