package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        maintenance.execute("truncate customer.customer, intake.source cascade");
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
                        "product products.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "email", "gmail", "outlook", "tb_plain"})
    void readsAddressBooksAsTheVcardsBesideThemSay(String name) throws IOException {
        Path file = SharedData.files("contacts_import/roundcube", "/" + name + ".csv").getFirst();
        List<String> cards = Files.readAllLines(file.resolveSibling(name + ".vcf"));

        String said = imports(name).run(null, file);

        long people = cards.stream().filter("BEGIN:VCARD"::equals).count();
        assertThat(said).contains(people + " used", people + " new");
        assertThat(
                        strings(
                                "select name from customer.customer where first_source_name = {0} and kind = 'person' and name is not null",
                                name))
                .containsExactlyInAnyOrderElementsOf(
                        values(cards, "FN:").stream().filter(fn -> !fn.contains("@")).toList());
        assertThat(
                        strings(
                                """
                                select p.raw from customer.contact_point p join customer.customer c on c.id = p.customer_id
                                where p.kind = 'email' and c.first_source_name = {0}\
                                """,
                                name))
                .containsExactlyInAnyOrderElementsOf(values(cards, "EMAIL"));
        assertThat(
                        strings(
                                """
                                select o.name from customer.relationship r join customer.customer o on o.id = r.to_id
                                where o.first_source_name = {0}\
                                """,
                                name))
                .containsExactlyInAnyOrderElementsOf(values(cards, "ORG:"));
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

    private static List<String> values(List<String> cards, String property) {
        return cards.stream()
                .filter(line -> line.startsWith(property))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .toList();
    }

    private List<String> strings(String sql, String source) {
        return db.fetch(sql, source).stream()
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .toList();
    }
}
