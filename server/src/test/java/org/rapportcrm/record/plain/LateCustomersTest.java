package org.rapportcrm.record.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
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
    void countsAsUsedAndGoesWithItsImport() throws IOException {
        bring("counted", "case", Arriving.CASE.file);
        bring("counted", "customer", PEOPLE);

        follow();

        assertThat(
                        text(
                                """
                                select string_agg(concat_ws(' ', i.record_type, i.rows_used, i.rows_waiting, r.state, r.reason), '; ' order by i.id)
                                from intake.import i join intake.source s on s.id = i.source_id
                                join intake.source_record r on r.import_id = i.id where s.name = 'counted'\
                                """))
                .isEqualTo("case 1 0 used; customer 1 0 used");
        assertThat(
                        text(
                                """
                                select count(distinct cause_id) from journal.history h
                                join record.own_id o on o.record_id = h.record_id join intake.source s on s.id = o.source_id
                                where s.name = 'counted'\
                                """))
                .isEqualTo("1");
    }

    @Test
    void leavesWhatSomebodySaidMeanwhile() throws IOException {
        bring("said", "case", Arriving.CASE.file);
        UUID other = new Customers(types, transactions).add("name", "Somebody Else");
        UUID id = UUID.fromString(text("select max(record_id::text) from record.awaited"));
        Row edit = Row.edit(id, Map.of("customer", other));
        transactions.executeWithoutResult(_ ->
                types.get("case")
                        .land(new Landing(Author.of(OWNER), Origin.byHand(OWNER), List.of(edit))));

        bring("said", "customer", PEOPLE);
        follow();

        assertThat(text("select customer_id from care.service_case where id = '%s'".formatted(id)))
                .isEqualTo(other.toString());
    }

    private void follow() {
        while (following.lookForNew() || following.lookForLate()) {
            continue;
        }
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
        var bytes = new ByteArrayOutputStream();
        command.run(
                SourceDefaults.named(source).with("EUR", "UTC"),
                Optional.ofNullable(kind),
                List.of(file),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    private String text(String sql) {
        return Objects.toString(db.fetchSingle(sql).get(0), "");
    }
}
