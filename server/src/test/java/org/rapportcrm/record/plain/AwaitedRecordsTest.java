package org.rapportcrm.record.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.record.custom.NewField;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.rapportcrm.testing.NewFields;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of records that wait for their customer, whatever happens meanwhile. */
@HouseTest
class AwaitedRecordsTest {
    private static final Viewer OWNER = Viewer.house("owner");
    private static final String CASES = "ticket_id,subject,customer,status\n";
    private static final String PEOPLE = "customer_id,name,email\n";

    @Autowired ImportCommand command;
    @Autowired FollowingLate following;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    @Autowired DSLContext db;
    @Autowired BinningRecords binning;
    @Autowired List<PlainType> kinds;
    @Autowired AddedFields fields;
    @TempDir Path folder;

    private Customers customers;

    @BeforeEach
    void nothingYet() {
        maintenance.execute(
                "truncate care.service_case, sales.opportunity, customer.customer, record.awaited, record.own_id cascade");
        customers = new Customers(types, transactions);
    }

    @Test
    void areToldOfBesideTheirCustomerOnceTheyComeBackFromTheBin() throws IOException {
        bring(
                "trail",
                "opportunity",
                "opportunity_id,name,account,deal_stage,close_value\nO1,A mill,K-7,Prospecting,40\n");
        UUID id = id("select id from sales.opportunity");
        String trail =
                """
                select string_agg(concat_ws(' ', t.name, c.seconds), ', ' order by c.at) || ' ' || max(o.stage_since)
                from sales.stage_change c join sales.stage t on t.id = c.to_id
                join sales.opportunity o on o.id = c.opportunity_id\
                """;
        String told =
                """
                select string_agg(c.name || ' ' || i.subject_arguments[1], ', ') from interaction.interaction i
                join customer.customer c on c.id = i.customer_id\
                """;
        String entered = text(trail);
        binning.putAway(opportunities(), Author.of(OWNER), List.of(id));
        bring("trail", "customer", PEOPLE + "K-7,Ottilie,o@trail.example\n");

        follow();
        String inTheBin = text(told) + text("select count(customer_id) from sales.opportunity");
        binning.bringBack(opportunities(), Author.of(OWNER), List.of(id));

        assertThat(inTheBin).isEqualTo("1");
        assertThat(text(told)).startsWith("Ottilie ").contains("A mill").doesNotContain(", Ott");
        assertThat(text(trail)).isEqualTo(entered);
    }

    @Test
    void areToldOfAnewOnlyWhereTheirEntryTellsSomethingElse() throws IOException {
        bring(
                "filter",
                "opportunity",
                "opportunity_id,name,account,deal_stage\nO1,A mill,K-7,Prospecting\n");
        bring("filter", "customer", PEOPLE + "K-7,Ottilie,o@filter.example\n");
        follow();
        UUID id = id("select id from sales.opportunity");
        String entry = "select string_agg(xmin::text, ', ') from interaction.interaction";
        String first = text(entry);

        edit(id, "note", "Wants it in spring");
        String same = text(entry);
        edit(id, "amount", "90");

        assertThat(same).isEqualTo(first);
        assertThat(text(entry)).isNotEqualTo(first).doesNotContain(",");
    }

    @Test
    void areWrittenThoughOneOfThemCannotBe() throws IOException {
        bring(
                "broken",
                "case",
                CASES + "T1,Breaks,K-7,Open\nT2,Drips,K-7,Open\nT3,Rattles,K-7,Open\n");
        follow();
        String found =
                "select string_agg(subject, ', ' order by subject) from care.service_case where customer_id is not null";

        maintenance.execute(
                "alter table care.service_case add constraint broken check (subject <> 'Breaks' or customer_id is null)");
        bring("broken", "customer", PEOPLE + "K-7,Ottilie,o@broken.example\n");
        follow();
        String others = text(found);
        maintenance.execute("alter table care.service_case drop constraint broken");
        follow();
        String resting = text(found);
        customers.change(id("select id from customer.customer"), "email", "else@broken.example");
        follow();

        assertThat(others).isEqualTo("Drips, Rattles");
        assertThat(resting).isEqualTo("Drips, Rattles");
        assertThat(text(found)).isEqualTo("Breaks, Drips, Rattles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-%d", "c-000%d", "C-%d Ottilie Late"})
    void findWhomTheyCallByOurNumber(String text) throws IOException {
        long number = Long.parseLong(text("select nextval('customer.number_seq') + 1"));
        bring("number", "case", CASES + "T1,Breaks," + text.formatted(number) + ",Open\n");
        follow();

        customers.add("name", "Otto", "email", "otto@number.example");
        follow();

        assertThat(caller()).isEqualTo("Otto C-" + number);
    }

    @Test
    void findWhomTheirSourceCallsByABareNumber() throws IOException {
        bring("bare", "case", CASES + "T1,Breaks,4711,Open\n");
        follow();

        bring("bare", "customer", PEOPLE + "4711,Ottilie,o@bare.example\n");
        follow();

        assertThat(caller()).startsWith("Ottilie ");
    }

    @Test
    void takeAnAddressThatBeginsLikeANumberForAnAddress() throws IOException {
        long number = Long.parseLong(text("select nextval('customer.number_seq') + 1"));
        customers.add("name", "Somebody Else");
        bring("address", "case", CASES + "T1,Breaks,c-" + number + "@late.example,Open\n");
        follow();
        String nobody = text("select count(customer_id) from care.service_case");

        customers.add("name", "Otto", "email", "c-" + number + "@late.example");
        follow();

        assertThat(nobody).isEqualTo("0");
        assertThat(caller()).startsWith("Otto ");
    }

    @Test
    void waitNoMoreInAFieldThatIsGone() throws IOException {
        bring("gone", "customer", PEOPLE + "K-1,Somebody Else,s@gone.example\n");
        UUID field = fields.add(vouchedBy(), Author.of(OWNER)).id();
        landCase("gone", "K-7", "x_vouched_by");
        follow();
        String waiting = text("select string_agg(field, ', ' order by field) from record.awaited");

        fields.delete(field, 0, Author.of(OWNER));
        String left = text("select string_agg(field, ', ') from record.awaited");
        // whoever still knew the field writes behind
        db.execute(
                """
                insert into record.awaited select (jsonb_populate_record(a, '{"field": "x_vouched_by"}')).*
                from record.awaited a\
                """);
        bring("gone", "customer", PEOPLE + "K-7,Ottilie,o@gone.example\n");
        follow();

        assertThat(waiting).isEqualTo("customer, x_vouched_by");
        assertThat(left).isEqualTo("customer");
        assertThat(caller()).startsWith("Ottilie ");
        assertThat(text("select custom from care.service_case")).doesNotContain("x_vouched_by");
    }

    @Test
    void letARowWaitNoMoreWhereAPersonNamesSomebodyElse() throws IOException {
        customers.add("name", "Ottilie");
        bring(
                "over",
                "opportunity",
                "opportunity_id,name,account,deal_stage\nO1,A mill,K-7,Prospecting\n");
        String rows =
                """
                select concat_ws(' ', i.rows_used, i.rows_waiting, r.state)
                from intake.import i join intake.source_record r on r.import_id = i.id
                join intake.source s on s.id = i.source_id where s.name = 'over'\
                """;
        String waiting = text(rows);

        edit(id("select id from sales.opportunity"), "customer", "Ottilie");

        assertThat(waiting).isEqualTo("0 1 waiting");
        assertThat(text(rows)).isEqualTo("1 0 used");
        assertThat(text("select count(*) from record.awaited")).isEqualTo("0");
    }

    @Test
    void leaveToACaseWhomItAwaitsItselfWhenTheyAreMergedIntoIt() throws IOException {
        bring("merged", "case", CASES + "T1,Breaks,K-7,Open\n");
        bring("into", "case", CASES + "T2,Drips,L-9,Open\n");
        db.execute(
                """
                update care.service_case set deleted_at = now(),
                    merged_into = (select id from care.service_case where subject = 'Drips')
                where subject = 'Breaks'\
                """);
        bring("merged", "customer", PEOPLE + "K-7,Ottilie,o@merged.example\n");
        follow();

        bring("into", "customer", PEOPLE + "L-9,Otto,otto@into.example\n");
        follow();

        assertThat(
                        text(
                                "select c.name from care.service_case s join customer.customer c on c.id = s.customer_id"
                                        + " where s.subject = 'Drips'"))
                .isEqualTo("Otto");
    }

    @Test
    void findWhoCameWhileTheyWereWritten() throws IOException {
        bring("while", "customer", PEOPLE + "K-1,Somebody Else,s@while.example\n");

        transactions.executeWithoutResult(_ -> {
            landCase("while", "K-7");
            CompletableFuture.runAsync(
                            () -> {
                                customers.add("name", "K 7");
                                look();
                            })
                    .join();
        });
        follow();

        assertThat(caller()).startsWith("K 7 ");
    }

    @Test
    void findWhoWasBeingWrittenWhileTheyWereLookedAfter() throws IOException {
        bring("late", "case", CASES + "T1,Breaks,Ottilie Late,Open\n");
        follow();

        transactions.executeWithoutResult(_ -> {
            customers.add("name", "Ottilie Late");
            CompletableFuture.runAsync(
                            () -> {
                                customers.add("name", "Somebody Else");
                                look();
                                followAll();
                            })
                    .join();
        });
        follow();

        assertThat(caller()).startsWith("Ottilie Late ");
    }

    @Test
    void loseNobodyWhereTheReaderStops() throws IOException {
        bring("stopped", "case", CASES + "T1,Breaks,Ottilie Late,Open\n");
        follow();
        customers.add("name", "Ottilie Late");

        transactions.executeWithoutResult(stopping -> {
            look();
            stopping.setRollbackOnly();
        });
        look();
        transactions.executeWithoutResult(stopping -> {
            followAll();
            stopping.setRollbackOnly();
        });
        String stopped = text("select count(customer_id) from care.service_case");
        followAll();

        assertThat(stopped).isEqualTo("0");
        assertThat(caller()).startsWith("Ottilie Late ");
    }

    @Test
    void findWhoeverCameBeforeTheReaderEverRead() throws IOException {
        bring("never", "case", CASES + "T1,Breaks,Ottilie Late,Open\n");
        follow();
        customers.add("name", "Ottilie Late");

        db.execute("delete from journal.reader where name = 'late'");
        follow();

        assertThat(caller()).startsWith("Ottilie Late ");
    }

    private static NewField vouchedBy() {
        return NewFields.of("case", "vouched_by", FieldType.CUSTOMER, "Vouched by");
    }

    /** As an import writes it. */
    private void landCase(String source, String called, String... more) {
        UUID house = id("select id from intake.source where name = '%s'".formatted(source));
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("case_id", "T1");
        values.put("subject", "Breaks");
        values.put("customer", called);
        for (String field : more) {
            values.put(field, called);
        }
        Author author = new Author(OWNER, Cause.imported(UUID.randomUUID().toString()));
        Row row = Row.received(UUID.randomUUID(), values, null);
        transactions.executeWithoutResult(
                _ -> types.get("case").land(new Landing(author, Origin.of(house), List.of(row))));
    }

    private void edit(UUID id, String field, String value) {
        Row row = Row.edit(id, Map.of(field, value));
        transactions.executeWithoutResult(_ ->
                opportunities()
                        .land(new Landing(Author.of(OWNER), Origin.byHand(OWNER), List.of(row))));
    }

    private PlainType opportunities() {
        return kinds.stream()
                .filter(kind -> kind.key().equals("opportunity"))
                .findFirst()
                .orElseThrow();
    }

    private void look() {
        while (following.look()) {
            continue;
        }
    }

    private void followAll() {
        while (following.follow(FollowingLate.AT_ONCE)) {
            continue;
        }
    }

    private void follow() {
        look();
        followAll();
    }

    private void bring(String source, String kind, String content) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "rows", ".csv"), content);
        new Imports(command, SourceDefaults.named(source).with("EUR", "UTC")).run(kind, file);
    }

    private String caller() {
        return text(
                "select c.name || ' C-' || c.number from care.service_case s join customer.customer c on c.id = s.customer_id");
    }

    private UUID id(String sql) {
        return UUID.fromString(text(sql));
    }

    private String text(String sql) {
        return Objects.toString(
                db.fetch(sql).stream().findFirst().map(row -> row.get(0)).orElse(null), "");
    }
}
