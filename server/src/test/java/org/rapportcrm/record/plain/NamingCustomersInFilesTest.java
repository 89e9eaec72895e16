package org.rapportcrm.record.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.revert.ForReverts;
import org.rapportcrm.intake.revert.StartingReverts;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.record.custom.NewField;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.rapportcrm.testing.NewFields;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Fields of customers that name colleagues and other customers, in and out by file. */
@HouseTest
class NamingCustomersInFilesTest {
    private static final String ADA = "customer_id,name,Recommended by\nK-1,Ada Mills,K-2\n";
    private static final String ELENA = "customer_id,name\nK-2,Elena Marchetti\n";
    private static final Viewer RUTH = viewer(new UUID(0, 13), Reach.ALL);

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand command;
    @Autowired FollowingLate following;
    @Autowired MergingCustomers merging;
    @Autowired AddedFields fields;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired ApplicationContext house;
    @TempDir Path folder;

    @BeforeEach
    void customersNameOthers() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, customer.external_id,"
                        + " customer.moved, record.awaited, intake.source cascade");
        db.execute(
                "insert into access.app_user (id, name, email, created_at)"
                        + " select gen_random_uuid(), 'Lucy Tran', 'lucy@calder.example', now()"
                        + " where not exists (select from access.app_user where name = 'Lucy Tran')");
        fields.add(field("recommended_by", FieldType.CUSTOMER, "Recommended by"), author());
        fields.add(field("looked_after_by", FieldType.USER, "Looked after by"), author());
    }

    @AfterEach
    void takesThemAway() {
        fields.of("customer")
                .forEach(field -> fields.delete(field.id(), fields.uses(field), author()));
    }

    @Test
    void nameColleaguesAndWhoeverStandsFurtherDown() throws Exception {
        String said =
                bring(
                        """
                        customer_id,name,Recommended by,Looked after by
                        K-1,Ada Mills,K-2,Lucy Tran
                        K-2,Elena Marchetti,Bea Low,Nobody Of Ours
                        K-3,Bea Low,elena marchetti,lucy@calder.example
                        """);
        follow();

        assertThat(said).contains("3 rows in", "3 new");
        assertThat(named("x_recommended_by"))
                .isEqualTo(
                        "Ada Mills: Elena Marchetti, Bea Low: Elena Marchetti, Elena Marchetti: Bea Low");
        assertThat(
                        text(
                                "select string_agg(name, ', ' order by name) from customer.customer where custom ->> 'x_looked_after_by'"
                                        + " = (select id::text from access.app_user where name = 'Lucy Tran')"))
                .isEqualTo("Ada Mills, Bea Low");
        assertThat(rows()).isEqualTo("3 0 used");
        assertThat(bring("customer_id,name,Recommended by\nK-1,Ada Mills,K-2\n"))
                .contains("0 new, 0 changed");
    }

    @Test
    void waitForWhoeverComesLater() throws Exception {
        String said = bring(ADA);
        String waiting = rows();

        bring(ELENA);
        follow();

        assertThat(said)
                .contains("1 waiting", "1 Recommended by: nothing and nobody is called “K-2”.");
        assertThat(waiting).isEqualTo("0 1 waiting");
        assertThat(named("x_recommended_by")).isEqualTo("Ada Mills: Elena Marchetti");
        assertThat(rows()).isEqualTo("1 0 used");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void tellTheReasonOfManyRowsWithoutWhatStoodInOne() throws Exception {
        assertThat(bring(ADA + "K-5,Bea Low,K-9\n"))
                .contains("2 Recommended by: nothing and nobody is called “…”.");
    }

    /** Both are found by their address, in one batch; what the second says counts. */
    @Test
    void waitOnceWhereTwoRowsAreOfOneCustomer() throws Exception {
        bring(
                """
                customer_id,name,E-mail,Recommended by
                K-1,Ada Mills,ada@mills.example,K-8
                K-7,Ada Mills,ada@mills.example,K-2
                """);
        String waiting = text("select string_agg(text, ', ') from record.awaited");

        bring(ELENA);
        follow();

        assertThat(waiting).isEqualTo("K-2");
        assertThat(rows()).isEqualTo("2 0 used");
        assertThat(named("x_recommended_by")).isEqualTo("Ada Mills: Elena Marchetti");
    }

    /** A source that does not know the customer by an id of its own fills but what is empty. */
    @Test
    void leaveWhatTheCustomersOwnSourceSaid() throws Exception {
        bring("customer_id,name,E-mail\nK-3,Rosa Diaz,rosa@diaz.example\n");
        bring("customer_id,name,E-mail,Recommended by\nK-1,Ada Mills,ada@mills.example,K-3\n");
        bring(
                "Others",
                "name,E-mail,Recommended by\nAda Mills,ada@mills.example,Elena Marchetti\n");

        bring(ELENA);
        follow();

        assertThat(named("x_recommended_by")).isEqualTo("Ada Mills: Rosa Diaz");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    /** What others said since stands, unless they are trusted less. */
    @ParameterizedTest
    @CsvSource({"50, Rosa Diaz", "80, Elena Marchetti"})
    void countAsWhenTheyWereNamed(int trust, String expected) throws Exception {
        bring("Others", "customer_id,name\nO-3,Rosa Diaz\n");
        bring("customer_id,name,E-mail,Recommended by\nK-1,Ada Mills,ada@mills.example,K-2\n");
        db.execute(
                "insert into customer.trust select id, {0} from intake.source where name = 'Elsewhere'"
                        + " on conflict (source_id) do update set level = excluded.level",
                trust);
        bring(
                "Others",
                "customer_id,name,E-mail,Recommended by\nO-1,Ada Mills,ada@mills.example,O-3\n");

        bring(ELENA);
        follow();

        assertThat(named("x_recommended_by")).isEqualTo("Ada Mills: " + expected);
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void areAwaitedByEachSourceThatNamesThem() throws Exception {
        bring("customer_id,name,E-mail,Recommended by\nK-1,Ada Mills,ada@mills.example,K-2\n");
        bring(
                "Others",
                "customer_id,name,E-mail,Recommended by\nO-1,Ada Mills,ada@mills.example,O-3\n");
        bring(ELENA);
        follow();
        String first = named("x_recommended_by") + ", " + rows();

        bring("Others", "customer_id,name\nO-3,Rosa Diaz\n");
        follow();

        assertThat(first).isEqualTo("Ada Mills: Elena Marchetti, 1 0 used");
        assertThat(named("x_recommended_by")).isEqualTo("Ada Mills: Rosa Diaz");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void keepWhatSomebodySaidMeanwhile() throws Exception {
        bring(ADA);
        Customers customers = new Customers(types, transactions);
        customers.add("name", "Rosa Diaz");
        customers.change(customer("Ada Mills"), "x_recommended_by", "Rosa Diaz");

        bring(ELENA);
        follow();

        assertThat(named("x_recommended_by")).isEqualTo("Ada Mills: Rosa Diaz");
    }

    @Test
    void areFoundByWhoeverStandsForWhoWaited() throws Exception {
        bring(ADA);
        UUID adele = new Customers(types, transactions).add("name", "Adele Mills");
        merge(adele, customer("Ada Mills"));

        bring(ELENA);
        follow();

        assertThat(named("x_recommended_by")).isEqualTo("Adele Mills: Elena Marchetti");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void leaveWhatWhoeverStandsForThemHas() throws Exception {
        bring(ADA);
        Customers customers = new Customers(types, transactions);
        customers.add("name", "Rosa Diaz");
        UUID adele = customers.add("name", "Adele Mills", "x_recommended_by", "Rosa Diaz");
        merge(adele, customer("Ada Mills"));

        bring(ELENA);
        follow();

        assertThat(named("x_recommended_by")).isEqualTo("Adele Mills: Rosa Diaz");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
        assertThat(rows()).isEqualTo("1 0 used");
    }

    @Test
    void areTakenBackWithTheImportThatOnlyChangedTheCustomer() throws Exception {
        bring("customer_id,name\nK-1,Ada Mills\n");
        bring(ADA);
        bring(ELENA);
        follow();
        String found = named("x_recommended_by");

        UUID second =
                UUID.fromString(text("select id from intake.import order by id offset 1 limit 1"));
        house.getBean(StartingReverts.class).start(second, RUTH);
        new ForReverts(house, RUTH).run(second);

        assertThat(found).isEqualTo("Ada Mills: Elena Marchetti");
        assertThat(named("x_recommended_by")).isEmpty();
        assertThat(text("select string_agg(name, ', ' order by name) from customer.customer"))
                .isEqualTo("Ada Mills, Elena Marchetti");
    }

    @Test
    void comeBackInAFileOfOurOwnAndChangeNothing() throws Exception {
        bring(
                "customer_id,name,Recommended by,Looked after by\nK-2,Elena Marchetti,,\nK-1,Ada Mills,K-2,Lucy Tran\n");
        follow();
        String before = named("x_recommended_by");

        String file = export("/customers/export?fields=all");
        String said = bring(file);
        follow();

        assertThat(file).contains("Elena Marchetti", "Lucy Tran");
        assertThat(said).contains("2 rows in", "0 new, 0 changed");
        assertThat(named("x_recommended_by")).isEqualTo(before);
    }

    @Test
    void areForgottenWithTheirField() throws Exception {
        bring("customer_id,name,Looked after by\nK-1,Ada Mills,Lucy Tran\n");
        new Customers(types, transactions).change(customer("Ada Mills"), "x_looked_after_by", "");
        String said = text("select string_agg(distinct field, ', ') from customer.claim");

        takesThemAway();

        assertThat(said).isEqualTo("x_looked_after_by");
        assertThat(text("select count(*) from customer.claim")).isEqualTo("0");
    }

    @Test
    void areLeftOutOfTheFileOfWhoeverMayNotSeeThem() {
        UUID lucy =
                UUID.fromString(text("select id from access.app_user where name = 'Lucy Tran'"));
        Customers customers = new Customers(types, transactions);
        UUID elena = customers.add("name", "Elena Marchetti");
        customers.add(
                "name",
                "Ada Mills",
                "owner",
                lucy.toString(),
                "x_recommended_by",
                "Elena Marchetti");

        String file = export("/customers/export?fields=all", viewer(lucy, Reach.OWN));

        assertThat(file)
                .contains("Ada Mills", "x_recommended_by")
                .doesNotContain("Elena Marchetti", elena.toString());
    }

    private String export(String path) {
        return export(path, RUTH);
    }

    private String export(String path, Viewer viewer) {
        MvcTestResult answer = mvc.get().uri(URI.create(path)).with(Acting.as(viewer)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private void merge(UUID into, UUID who) {
        merging.merge(author(), List.of(Merge.of(into, List.of(who))));
    }

    private void follow() {
        while (following.look() || following.follow(FollowingLate.AT_ONCE)) {
            continue;
        }
    }

    private String bring(String content) throws Exception {
        return bring("Elsewhere", content);
    }

    private String bring(String source, String content) throws Exception {
        Path file = Files.writeString(Files.createTempFile(folder, "rows", ".csv"), content);
        return new Imports(command, SourceDefaults.named(source).with("EUR", "UTC"))
                .run("customer", file);
    }

    /** Of the first import: rows used and waiting, and the states of its rows. */
    private String rows() {
        return text(
                """
                select concat_ws(' ', i.rows_used, i.rows_waiting, string_agg(distinct r.state, ' '))
                from intake.import i join intake.source_record r on r.import_id = i.id
                group by i.id order by i.id limit 1\
                """);
    }

    private String named(String field) {
        return text(
                """
                select string_agg(c.name || ': ' || other.name, ', ' order by c.name) from customer.customer c
                join customer.customer other on other.id = (c.custom ->> '%s')::uuid where c.merged_into is null\
                """
                        .formatted(field));
    }

    private UUID customer(String name) {
        return UUID.fromString(
                text("select id from customer.customer where name = '" + name + "'"));
    }

    private String text(String sql) {
        return Objects.toString(db.fetchSingle(sql).get(0), "");
    }

    private static NewField field(String name, FieldType type, String label) {
        return NewFields.of("customer", name, type, label);
    }

    private static Author author() {
        return Author.of(RUTH);
    }

    private static Viewer viewer(UUID id, Reach reach) {
        Map<Permission, Reach> grants =
                Stream.of(Action.READ, Action.WRITE, Action.DELETE, Action.IMPORT, Action.EXPORT)
                        .collect(
                                Collectors.toMap(
                                        action -> Permission.of("customer", action), _ -> reach));
        return new Viewer(id, "Ruth Ames", null, Set.of(), grants, Locale.US, ZoneId.of("UTC"));
    }
}
