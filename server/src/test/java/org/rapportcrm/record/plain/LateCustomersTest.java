package org.rapportcrm.record.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.revert.ForReverts;
import org.rapportcrm.intake.revert.StartingReverts;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever of a customer comes in first finds them, whichever of the two comes first. */
@HouseTest
class LateCustomersTest {
    private static final String PEOPLE =
            "customer_id,name,email\nK-7,Ottilie %1$s,ottilie@%1$s.example\n";

    private static final Viewer OWNER = Viewer.house("owner");

    @Autowired ImportCommand command;
    @Autowired FollowingLate following;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired BinningRecords binning;
    @Autowired CaseType cases;
    @Autowired ImportStore imports;
    @Autowired ApplicationContext house;
    @TempDir Path folder;

    /** What comes of a customer, and in which column of which table they stand. */
    private enum Arriving {
        ORDER(
                "order_number,order_date,customer_id,product_code,quantity,unit_price\n"
                        + "A-1,2026-03-01,K-7,P1,1,10\n",
                "commerce.customer_order"),
        INTERACTION(
                "activity_id,date,type,customer_id,subject\n"
                        + "1,2026-03-02 10:00:00,Phone Call,K-7,Descaling\n",
                "interaction.interaction"),
        CASE(
                "ticket_id,subject,customer,status\nT1,Grinder rattles,K-7,Open\n",
                "care.service_case"),
        CASE_BY_EMAIL(
                "ticket_id,subject,customer,status\nT1,Grinder rattles,Ottilie@%1$s.Example,Open\n",
                "care.service_case"),
        CASE_BY_NAME(
                "ticket_id,subject,customer,status\nT1,Grinder rattles,ottilie  %1$s,Open\n",
                "care.service_case"),
        OPPORTUNITY(
                "opportunity_id,name,account,deal_stage\nO1,Two grinders,K-7,Prospecting\n",
                "sales.opportunity");

        private final String file;
        private final String table;

        Arriving(String file, String table) {
            this.file = file;
            this.table = table;
        }

        String kind() {
            return name().toLowerCase(java.util.Locale.ROOT).replaceAll("_.*", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhoWasThere(Arriving what) throws IOException {
        String source = what.ordinal() + "second";
        bring(source, "customer", PEOPLE);

        bring(source, what.kind(), what.file);

        assertThat(customersIn(what, source)).isEqualTo("Ottilie " + source);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByWhoeverComesLater(Arriving what) throws IOException {
        String source = what.ordinal() + "first";
        bring(source, what.kind(), what.file);
        follow();

        bring(source, "customer", PEOPLE);
        follow();

        assertThat(customersIn(what, source)).isEqualTo("Ottilie " + source);
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void isFoundByWhoeverIsTypedLater() throws IOException {
        bring("typed", "case", Arriving.CASE_BY_EMAIL.file);

        new Customers(types, transactions).add("name", "Otto", "email", "ottilie@typed.example");
        follow();

        assertThat(
                        text(
                                "select c.name from care.service_case o join customer.customer c on c.id = o.customer_id"
                                        + " join record.own_id i on i.record_id = o.id join intake.source s on s.id = i.source_id"
                                        + " where s.name = 'typed'"))
                .isEqualTo("Otto");
    }

    @Test
    void isFoundByWhoeverWasThereOnceTheSourceNamesThem() throws IOException {
        bring("elsewhere", "customer", PEOPLE.formatted("renamed").replace("K-7", "E-1"));
        bring("renamed", "case", Arriving.CASE.file);
        follow();

        bring("renamed", "customer", PEOPLE);
        follow();

        assertThat(customersIn(Arriving.CASE, "renamed")).isEqualTo("Ottilie renamed");
    }

    @Test
    void countsAsUsed() throws IOException {
        bring("counted", "case", Arriving.CASE.file);
        bring("counted", "customer", PEOPLE);

        follow();

        assertThat(rows("counted")).isEqualTo("case 1 0 used; customer 1 0 used");
    }

    @Test
    void leavesWhatSomebodySaidMeanwhile() throws IOException {
        bring("said", "case", Arriving.CASE.file);
        UUID other = new Customers(types, transactions).add("name", "Somebody Else");
        UUID id = caseOf("said");
        transactions.executeWithoutResult(_ -> edit(id, "customer", other));

        bring("said", "customer", PEOPLE);
        follow();

        assertThat(text("select customer_id from care.service_case where id = '%s'".formatted(id)))
                .isEqualTo(other.toString());
    }

    @Test
    void leavesWhatSomebodySaysWhileItLooks() throws IOException {
        bring("meanwhile", "case", Arriving.CASE.file);
        UUID other = new Customers(types, transactions).add("name", "Somebody Else");
        UUID id = caseOf("meanwhile");
        bring("meanwhile", "customer", PEOPLE);

        while (following.look()) {
            continue;
        }
        CompletableFuture<Void> looking = new CompletableFuture<>();
        transactions.executeWithoutResult(_ -> {
            edit(id, "customer", other);
            looking.completeAsync(() -> {
                following.follow(FollowingLate.AT_ONCE);
                return null;
            });
            await().until(() ->
                    db.fetchExists(DSL.table("pg_locks"), DSL.condition("not granted")));
        });
        looking.join();

        assertThat(text("select customer_id from care.service_case where id = '%s'".formatted(id)))
                .isEqualTo(other.toString());
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void looksForAllThatARecordAwaitsHoweverFewAtATime() throws IOException {
        bring(
                "few",
                "opportunity",
                "opportunity_id,name,account,contact,deal_stage\n"
                        + "O1,Two grinders,K-7,K-8,Prospecting\nO2,A mill,K-8,K-7,Prospecting\n");
        bring("few", "customer", PEOPLE + "K-8,Otto,otto@few.example\n");

        int steps = 0;
        while (following.look() || following.follow(1)) {
            steps++;
        }

        assertThat(steps).isEqualTo(2);
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
        assertThat(
                        text(
                                """
                                select string_agg(o.name || ': ' || c.name || ', ' || p.name, '; ' order by o.name)
                                from sales.opportunity o join customer.customer c on c.id = o.customer_id
                                join sales.opportunity_person t on t.opportunity_id = o.id
                                join customer.customer p on p.id = t.customer_id where c.name ~ 'Ott.*few|Otto'\
                                """))
                .isEqualTo("A mill: Otto, Ottilie few; Two grinders: Ottilie few, Otto");
    }

    @Test
    void goesOnWaitingForWhatNobodyLooksFor() throws IOException {
        bring(
                "half",
                "opportunity",
                "opportunity_id,name,account,contact,deal_stage\nO2,A mill,,K-7,Prospecting\n");
        bring("half", "customer", PEOPLE);

        follow();

        assertThat(rows("half")).isEqualTo("customer 1 0 used; opportunity 0 1 waiting");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void showsNothingOfWhatRestsInTheBinUntilItComesBack() throws IOException {
        bring("binned", "case", Arriving.CASE.file);
        UUID id = caseOf("binned");
        binning.putAway(cases, Author.of(OWNER), List.of(id));
        bring("binned", "customer", PEOPLE);
        String told =
                "select count(*) from interaction.interaction i join customer.customer c"
                        + " on c.id = i.customer_id where c.name = 'Ottilie binned'";

        follow();
        String binned = text(told);
        binning.bringBack(cases, Author.of(OWNER), List.of(id));

        assertThat(binned).isEqualTo("0");
        assertThat(text(told)).isEqualTo("1");
        assertThat(customersIn(Arriving.CASE, "binned")).isEqualTo("Ottilie binned");
    }

    @Test
    void reachesTheCaseThatAMergedOneGoesOnIn() throws IOException {
        bring("joined", "case", Arriving.CASE.file + "T2,Grinder rattles on,,Open\n");
        UUID merged = caseOf("joined");
        UUID into =
                UUID.fromString(
                        text(
                                "select id from care.service_case where subject = 'Grinder rattles on'"));
        db.execute(
                "update care.service_case set merged_into = {0}, deleted_at = now() where id = {1}",
                into, merged);
        bring("joined", "customer", PEOPLE);

        follow();

        assertThat(
                        text(
                                "select c.name from care.service_case s join customer.customer c"
                                        + " on c.id = s.customer_id where s.id = '%s'"
                                                .formatted(into)))
                .isEqualTo("Ottilie joined");
    }

    @Test
    void isTakenBackWithTheImportThatOnlyChangedTheRecord() throws IOException {
        bring("undone", "case", Arriving.CASE.file.replace("K-7", ""));
        bring("undone", "case", Arriving.CASE.file);
        bring("undone", "case", Arriving.CASE.file.replace("T1", "T9").replace("K-7", "K-99"));
        bring("undone", "customer", PEOPLE);
        follow();
        String found = customersIn(Arriving.CASE, "undone");

        takeBack("undone", 1);
        takeBack("undone", 2);

        assertThat(found).isEqualTo("Ottilie undone");
        assertThat(
                        text(
                                """
                                select string_agg(concat_ws(' ', i.external_id, c.customer_id), ', ' order by i.external_id)
                                from care.service_case c join record.own_id i on i.record_id = c.id
                                join intake.source s on s.id = i.source_id where s.name = 'undone'\
                                """))
                .isEqualTo("T1");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void countsRowsThatFoundWhomTheyNameWhileTheirImportRan() throws IOException {
        bring("running", "case", Arriving.CASE.file);
        UUID id = importOf("running", 0);
        db.execute(
                "update intake.import set state = 'running', finished_at = null, journal_to = null where id = {0}",
                id);
        bring("running", "customer", PEOPLE);
        follow();

        imports.cancel(id);

        assertThat(rows("running")).isEqualTo("case 1 0 used; customer 1 0 used");
    }

    private void follow() {
        while (following.look() || following.follow(FollowingLate.AT_ONCE)) {
            continue;
        }
    }

    private void edit(UUID id, String field, Object value) {
        Row edit = Row.edit(id, Map.of(field, value));
        types.get("case").land(new Landing(Author.of(OWNER), Origin.byHand(OWNER), List.of(edit)));
    }

    private UUID caseOf(String source) {
        return UUID.fromString(
                text(
                        """
                        select a.record_id from record.awaited a join intake.source s on s.id = a.source_id
                        where s.name = '%s'\
                        """
                                .formatted(source)));
    }

    private UUID importOf(String source, int nth) {
        return UUID.fromString(
                text(
                        """
                        select i.id from intake.import i join intake.source s on s.id = i.source_id
                        where s.name = '%s' order by i.id offset %d limit 1\
                        """
                                .formatted(source, nth)));
    }

    private void takeBack(String source, int nth) {
        UUID id = importOf(source, nth);
        house.getBean(StartingReverts.class).start(id, OWNER);
        new ForReverts(house, OWNER).run(id);
    }

    private String rows(String source) {
        return text(
                """
                select string_agg(distinct concat_ws(' ', i.record_type, i.rows_used, i.rows_waiting, r.state), '; ')
                from intake.import i join intake.source s on s.id = i.source_id
                join intake.source_record r on r.import_id = i.id where s.name = '%s'\
                """
                        .formatted(source));
    }

    private String customersIn(Arriving what, String source) {
        return text(
                """
                select string_agg(distinct c.name, ', ') from %s it join customer.customer c on c.id = it.customer_id
                join customer.external_id e on e.customer_id = c.id join intake.source s on s.id = e.source_id
                where s.name = '%s'\
                """
                        .formatted(what.table, source));
    }

    private String bring(String source, @Nullable String kind, String content) throws IOException {
        Path file =
                Files.writeString(
                        Files.createTempFile(folder, "rows", ".csv"), content.formatted(source));
        return new Imports(command, SourceDefaults.named(source).with("EUR", "UTC"))
                .run(kind, file);
    }

    private String text(String sql) {
        return Objects.toString(db.fetchSingle(sql).get(0), "");
    }
}
