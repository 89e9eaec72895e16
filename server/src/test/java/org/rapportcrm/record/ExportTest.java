package org.rapportcrm.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.record.export.ExportingRecords;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.People;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class ExportTest {
    private static final List<String> ROWS =
            List.of(
                    "Number,First name,Last name,Company,E-mail,E-mail 2,Phone,City,Country,Tags,Notes,Birthday",
                    "N-1,Elena,Marchetti,,elena@cove.example,e.m@home.example,+43 1 345901,Wien,Austria,\"regular, vip\",\"two\nlines; \"\"quoted\"\"\",1980-02-29",
                    "N-2,,,\"Brightwater, Hotels & Söhne\",office@brightwater.example,,,Portland,United States,,,",
                    "N-3,=HYPERLINK(1),+Evil,,evil@cove.example,,,@city,,-minus,'=quoted,");

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired DataSource dataSource;
    @Autowired ExportingRecords exporting;
    @Autowired RecordTypes types;
    @Autowired MessageSource messages;
    @TempDir Path folder;

    @BeforeEach
    void three() throws Exception {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, intake.source cascade");
        bring("in.csv", String.join("\r\n", ROWS).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void comesBackAndChangesNothing(String format) throws Exception {
        List<String> before = state();

        byte[] file =
                export("/customers/export?fields=all&format=" + format, viewer(DeniedFields.NONE));
        String said = bring("out." + format, file);

        assertThat(said).contains("3 rows in", "3 used", "0 new, 0 changed");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void defusesWhatASpreadsheetWouldRun() {
        String csv =
                new String(
                        export("/customers/export?fields=all", viewer(DeniedFields.NONE)), UTF_8);

        assertThat(csv)
                .contains("'=HYPERLINK(1)", "'+Evil", "'@city", "'-minus")
                .doesNotContain(",=HYPERLINK", ",@city");
    }

    @Test
    void hasTheRowsAndColumnsOfTheView() {
        String csv =
                new String(
                        export(
                                "/customers/export?filter=city==Wien&columns=city,country",
                                viewer(DeniedFields.NONE)),
                        UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFFexternal_id,name,city,country", "N-1,Elena Marchetti,Wien,AT");
    }

    @Test
    void keepsNoConnectionWhileItIsRead() throws Exception {
        var pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        // more than any buffer on the way holds back
        db.execute(
                """
                insert into customer.customer select (jsonb_populate_record(c, jsonb_build_object(
                    'id', gen_random_uuid(), 'number', 900000 + n, 'first_external_id', null))).*
                from customer.customer c, generate_series(1, 5000) n
                where c.number = (select min(number) from customer.customer)\
                """);
        AtomicInteger written = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        OutputStream slow =
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        written.incrementAndGet();
                        kept.accumulateAndGet(pool.getActiveConnections(), Math::max);
                    }
                };

        exporting.write(
                ListRequest.of(
                        types.get("customer"),
                        Filter.EVERYTHING,
                        List.of("name"),
                        new Order("name", false),
                        50),
                ExportingRecords.Format.CSV,
                viewer(DeniedFields.NONE),
                new Words(messages, Locale.US, ZoneOffset.UTC),
                slow);

        assertThat(written.get()).isPositive();
        assertThat(kept).hasValue(0);
    }

    @Test
    void hasNothingThatIsDenied() {
        Viewer narrow =
                viewer(
                        new DeniedFields(
                                Set.of(
                                        new GuardedField("customer", "email"),
                                        new GuardedField("customer", "note")),
                                Set.of()));

        String csv = new String(export("/customers/export?fields=all", narrow), UTF_8);

        assertThat(csv)
                .contains("Marchetti")
                .doesNotContain("cove.example", "email", "note", "two");
    }

    /** A browser would save what says why under the name of the file. */
    @Test
    void isNoFileWhenItIsRefused() {
        MvcTestResult refused =
                mvc.get()
                        .uri(java.net.URI.create("/customers/export?filter=nothing==1"))
                        .with(Acting.as(viewer(DeniedFields.NONE)))
                        .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getHeaderNames()).doesNotContain("Content-Disposition");
        assertThat(refused.getResponse().getContentType()).startsWith("text/html");
    }

    @Test
    void isForThoseWhoMayExport() {
        assertThat(mvc.get().uri("/customers/export").with(Acting.as(People.priya())).exchange())
                .failure()
                .isInstanceOf(NotAllowed.class);
    }

    private List<String> state() {
        return db.fetch(
                        """
                        select c.number || c.name || c.version || coalesce(c.given_name, '') || coalesce(c.note, '')
                            || coalesce(c.birthday::text, '') || coalesce(c.city, '') || coalesce(c.country, '')
                            || (select coalesce(string_agg(p.kind || p.raw, ';' order by p.kind, p.raw), '')
                                from customer.contact_point p where p.customer_id = c.id)
                            || (select coalesce(string_agg(t.name, ';' order by t.name), '')
                                from customer.tagging g join customer.tag t on t.id = g.tag_id where g.customer_id = c.id)
                        from customer.customer c order by c.number\
                        """)
                .into(String.class);
    }

    private byte[] export(String path, Viewer viewer) {
        MvcTestResult answer =
                mvc.get().uri(java.net.URI.create(path)).with(Acting.as(viewer)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"customers-");
        return answer.getResponse().getContentAsByteArray();
    }

    private String bring(String name, byte[] file) throws Exception {
        var said = new ByteArrayOutputStream();
        imports.run(
                SourceDefaults.named("Address book"),
                Optional.empty(),
                List.of(Files.write(folder.resolve(name), file)),
                new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }

    private static Viewer viewer(DeniedFields denied) {
        return new Viewer(
                new UUID(0, 12),
                "Ben Weiss",
                null,
                Set.of(),
                Set.of(),
                Map.of(
                        Permission.of("customer", Action.READ), Reach.ALL,
                        Permission.of("customer", Action.EXPORT), Reach.ALL),
                denied,
                java.util.Locale.US,
                java.time.ZoneOffset.UTC);
    }
}
