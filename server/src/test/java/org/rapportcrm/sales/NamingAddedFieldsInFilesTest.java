package org.rapportcrm.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.NewFields;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fields of administrators that name colleagues, customers and other records, in and out by file.
 */
@HouseTest
class NamingAddedFieldsInFilesTest {
    private static final Viewer RUTH = ruth();

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired AddedFields fields;
    @Autowired ImportCommand imports;
    @Autowired Maintenance maintenance;
    @Autowired TransactionTemplate transactions;
    @TempDir Path folder;

    /** One that knows no row of other tests. */
    private final String source = "Elsewhere " + UUID.randomUUID();

    private UUID elena = new UUID(0, 0);

    @BeforeEach
    void elenaAndLucy() {
        maintenance.execute(
                "truncate sales.opportunity, care.service_case, record.own_id, record.awaited cascade;"
                        + " truncate customer.customer, customer.search, customer.search_token, record.custom_field cascade");
        db.execute("update record.description set stamp = stamp + 1");
        db.execute("delete from access.app_user");
        db.execute(
                "insert into access.app_user (id, name, email, created_at)"
                        + " values (gen_random_uuid(), 'Lucy Tran', 'lucy@calder.example', now())");
        elena =
                new Customers(types, transactions)
                        .add("name", "Elena Marchetti", "email", "elena@cove.example");
    }

    @ParameterizedTest
    @CsvSource({"opportunity, name", "case, subject"})
    void nameWhomColumnsCall(String kind, String title) throws Exception {
        name(kind);
        bring(kind, title + own(kind) + "\nRegatta,R-1\n");

        String said =
                bring(
                        kind,
                        title
                                + own(kind)
                                + ",Praised by,Watched by,Follows\n"
                                + "Pier,P-1,elena@cove.example,lucy@calder.example,R-1\n"
                                + "Quay,Q-1,Elena Marchetti,Lucy Tran,Regatta\n");

        assertThat(said).contains("2 rows in", "2 new");
        assertThat(exported(kind, "x_praised_by==" + elena))
                .containsExactlyInAnyOrder(
                        "Pier,Elena Marchetti,Lucy Tran,Regatta",
                        "Quay,Elena Marchetti,Lucy Tran,Regatta");
    }

    /** Neither kind has the id of its source in its file: what comes in is new. */
    @ParameterizedTest
    @CsvSource({"opportunity, name", "case, subject"})
    void nameTheSameInAFileOfOurOwn(String kind, String title) throws Exception {
        name(kind);
        bring(kind, title + own(kind) + "\nRegatta,R-1\n");
        bring(
                kind,
                title
                        + own(kind)
                        + ",Praised by,Watched by,Follows\nPier,P-1,Elena Marchetti,Lucy Tran,Regatta\n");

        bring(kind, export(kind, "fields=all"));

        assertThat(exported(kind, "x_praised_by==" + elena))
                .containsExactly(
                        "Pier,Elena Marchetti,Lucy Tran,Regatta",
                        "Pier,Elena Marchetti,Lucy Tran,Regatta");
    }

    /** How files call the id that a source gave. */
    private static String own(String kind) {
        return kind.equals("case") ? ",case id" : ",id";
    }

    @ParameterizedTest
    @CsvSource({"opportunity, name", "case, subject"})
    void waitForWhomNobodyKnows(String kind, String title) throws Exception {
        name(kind);

        String said = bring(kind, title + own(kind) + ",Praised by\nPier,P-1,Nobody Known\n");

        assertThat(said).contains("1 waiting");
        assertThat(exported(kind, "x_praised_by=null=true")).containsExactly("Pier,,,");
    }

    private void name(String kind) {
        add(kind, "praised_by", FieldType.CUSTOMER, "Praised by", null);
        add(kind, "watched_by", FieldType.USER, "Watched by", null);
        add(kind, "follows", FieldType.RECORD, "Follows", kind);
    }

    private void add(
            String kind, String name, FieldType type, String label, @Nullable String target) {
        fields.add(NewFields.of(kind, name, type, label, target), Author.of(RUTH));
    }

    private List<String> exported(String kind, String filter) {
        RecordType type = types.get(kind);
        String title = type.table().orElseThrow().title();
        String columns = title + ",x_praised_by,x_watched_by,x_follows";
        List<String> lines =
                export(
                                kind,
                                "view=all&columns="
                                        + columns
                                        + "&filter="
                                        + filter.replace("=", "%3D"))
                        .lines()
                        .toList();
        List<String> headers = List.of(lines.getFirst().substring(1).split(","));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells ->
                        String.join(
                                ",",
                                List.of(columns.split(",")).stream()
                                        .map(column -> cells.get(headers.indexOf(column)))
                                        .toList()))
                .toList();
    }

    private String export(String kind, String query) {
        URI path = URI.create("/" + types.get(kind).plural() + "/export?" + query);
        MvcTestResult answer = mvc.get().uri(path).with(Acting.as(RUTH)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String bring(String kind, String content) throws Exception {
        var said = new ByteArrayOutputStream();
        imports.run(
                SourceDefaults.named(source),
                Optional.of(kind),
                List.of(Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), content)),
                new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8).replaceAll(" +", " ");
    }

    private static Viewer ruth() {
        Map<Permission, Reach> grants = new HashMap<>();
        for (String kind : List.of("customer", "opportunity", "case")) {
            grants.put(Permission.of(kind, Action.READ), Reach.ALL);
            grants.put(Permission.of(kind, Action.EXPORT), Reach.ALL);
        }
        return new Viewer(
                new UUID(0, 13), "Ruth Ames", null, Set.of(), grants, Locale.US, ZoneId.of("UTC"));
    }
}
