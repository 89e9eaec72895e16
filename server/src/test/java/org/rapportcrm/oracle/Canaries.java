package org.rapportcrm.oracle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;

/**
 * One customer with an order and an interaction in which each field holds a value that stands
 * nowhere else.
 */
final class Canaries {
    /** By field that a role may be denied, how pages would show what stands in it. */
    static final Map<GuardedField, List<String>> SIGNS =
            Map.ofEntries(
                    customer("honorific", "Canaryhonor"),
                    customer("job_title", "Canaryjob", "Canaryrole"),
                    customer("birthday", "1987-03-14", "Mar 14, 1987"),
                    customer("email", "canary.mail"),
                    customer("phone", "660 7654321", "6607654321"),
                    customer("fax", "1 2345987", "12345987"),
                    customer("website", "canary-site"),
                    customer("social", "canarysocial"),
                    customer("other_contact", "canaryother"),
                    customer("address", "Canarystreet", "CN-9988", "Canarycity", "Bhutan"),
                    customer("language", "Welsh"),
                    customer("zone", "Asia/Thimphu"),
                    customer("roles", "Authority"),
                    customer("owner", "Olga Canaryowner"),
                    customer("team", "Canaryteam"),
                    customer("department", "Canarydepartment"),
                    customer("tags", "canarytag"),
                    customer("interests", "canaryinterest"),
                    customer("preferences", "canarypreference"),
                    customer("dislikes", "canarydislike"),
                    customer("note", "canarynote"),
                    customer("open_cases", "48,151", "48151"),
                    of("order", "amount", "7,351.25", "7351.25"),
                    of("order", "country", "Nauru"),
                    of("order", "channel", "canarychannel"),
                    of("opportunity", "amount", "9,753.25", "9753.25"),
                    of("opportunity", "close_reason", "Timing"),
                    of("opportunity", "competitor", "canarycompetitor"),
                    of("opportunity", "lead_source", "canarylead"),
                    of("opportunity", "line_of_business", "canarybusiness"),
                    of("opportunity", "note", "canarydeal"),
                    of("case", "line_of_business", "canarybranch"),
                    of("case", "asset", "canaryasset"),
                    of("case", "description", "canarymatter"),
                    of("interaction", "subject", "canarysubject"),
                    of("interaction", "body", "canarybody"),
                    of("interaction", "outcome", "canaryoutcome"),
                    of("interaction", "minutes", "4,711 min", "value=\"4711\""),
                    of("interaction", "topic", "canarytopic"),
                    of("interaction", "line_of_business", "canaryline"),
                    of("interaction", "participants", "Canaryguest"),
                    of("interaction", "our_participants", "Canarycolleague"),
                    of("interaction", "cost", "8,642.75", "8642.75"));

    private static final List<String> ORDERS =
            List.of(
                    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Channel",
                    "1001,P1,COFFEE MILL,1,2026-01-10 09:00:00,7351.25,14646,,canarychannel",
                    "1002,P1,COFFEE MILL,1,2026-02-10 09:00:00,3.00,,Nauru,canarychannel");

    private static final List<String> OPPORTUNITIES =
            List.of(
                    "opportunity_id,name,account,stage,amount,close_reason,competitor,lead_source,line_of_business,note",
                    "1,Forty mills,14646,Lost,9753.25,timing,canarycompetitor,canarylead,canarybusiness,canarydeal");

    private static final List<String> CASES =
            List.of(
                    "ticket_id,subject,account,status,line_of_business,serial_number,description",
                    "1,Forty mills rattle,14646,New,canarybranch,canaryasset,canarymatter");

    private static final List<String> INTERACTIONS =
            List.of(
                    "id,date,customer_id,channel,direction,subject,body,outcome,minutes,topic,line_of_business,participants,our_participants,cost,currency",
                    "1,2026-03-01 10:00:00,14646,telephone,in,canarysubject,canarybody,canaryoutcome,4711,canarytopic,canaryline,Canaryguest,Canarycolleague,8642.75,EUR");

    private final ImportCommand imports;
    private final CustomerEdits edits;
    private final Company company;
    private final DSLContext db;
    private final Path folder;

    Canaries(
            ImportCommand imports,
            CustomerEdits edits,
            Company company,
            DSLContext db,
            Path folder) {
        this.imports = imports;
        this.edits = edits;
        this.company = company;
        this.db = db;
        this.folder = folder;
    }

    UUID customer(Viewer everybody) {
        bringAll();
        UUID customer = id("select customer_id from customer.external_id");
        Map<String, Object> values =
                Map.ofEntries(
                        entry("kind", "person"),
                        entry("given_name", "Elena"),
                        entry("family_name", "Marchetti"),
                        entry("honorific", "Canaryhonor"),
                        entry("job_title", "Canaryjob"),
                        entry("birthday", LocalDate.of(1987, 3, 14)),
                        entry("email", "canary.mail@example.org"),
                        entry("phone", "+43 660 7654321"),
                        entry("fax", "+43 1 2345987"),
                        entry("website", "canary-site.example"),
                        entry("social", "@canarysocial"),
                        entry("other_contact", "canaryother"),
                        entry("street", "Canarystreet 5"),
                        entry("postal_code", "CN-9988"),
                        entry("city", "Canarycity"),
                        entry("country", "Bhutan"),
                        entry("language", "cy"),
                        entry("zone", "Asia/Thimphu"),
                        entry("roles", List.of("authority")),
                        entry("owner", company.user("Olga Canaryowner", null, null).toString()),
                        entry("team", company.team("Canaryteam", null).toString()),
                        entry("department", company.department("Canarydepartment").toString()),
                        entry("tags", "canarytag"),
                        entry("interests", "canaryinterest"),
                        entry("preferences", "canarypreference"),
                        entry("dislikes", "canarydislike"),
                        entry("note", "canarynote"));
        // each a change of its own, so that history tells of each alone
        values.forEach((field, value) ->
                edits.change(Author.of(everybody), customer, Map.of(field, value)));
        surround(customer, everybody);
        return customer;
    }

    /** Orders bring the customer whom all others name. */
    private void bringAll() {
        bring("order", ORDERS);
        bring("interaction", INTERACTIONS);
        bring("opportunity", OPPORTUNITIES);
        bring("case", CASES);
    }

    private void surround(UUID customer, Viewer everybody) {
        int counted =
                db.execute(
                        "update care.open_cases set cases = 48151 where customer_id = {0}",
                        customer);
        assertThat(counted).as("customers whose case came in").isEqualTo(1);
        UUID employer =
                edits.create(everybody, Map.of("kind", "organization", "name", "Bean Works"))
                        .customer();
        db.execute(
                """
                insert into customer.relationship (id, kind, from_id, to_id, role, created_at)
                values ({0}, 'works_for', {1}, {2}, 'Canaryrole', now())\
                """,
                UUID.randomUUID(), customer, employer);
    }

    UUID id(String query) {
        return (UUID) Objects.requireNonNull(db.fetchValue(query + " limit 1"));
    }

    private void bring(@Nullable String kind, List<String> lines) {
        try {
            imports.run(
                    SourceDefaults.named("Online shop").with("EUR", null),
                    Optional.ofNullable(kind),
                    List.of(Files.write(folder.resolve(kind + ".csv"), lines)),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map.Entry<GuardedField, List<String>> customer(String field, String... signs) {
        return of("customer", field, signs);
    }

    private static Map.Entry<GuardedField, List<String>> of(
            String kind, String field, String... signs) {
        return entry(new GuardedField(kind, field), List.of(signs));
    }
}
