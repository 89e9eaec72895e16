package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.SharedData;
import org.rapportcrm.work.BackgroundJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The cases of another help desk come in by the usual way, and so does the log of its events. */
@HouseTest
class CaseImportTest {
    private static final String LOG =
            """
            CaseID,ActivityID,CompleteTimestamp
            2,Opened,2012-04-03 16:55:38
            2,Pending,2012-04-03 16:55:53
            2,Closed,2012-04-05 17:15:52
            3,Opened,2010-10-29 18:14:06
            3,Closed,2010-11-04 01:16:11
            3,Opened,2010-11-04 01:21:17
            3,Opened,2010-11-04 01:21:17
            """;

    @Autowired ImportCommand command;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;
    @Autowired List<BackgroundJob> jobs;
    @TempDir Path folder;

    @Test
    void bringsCasesOfAnotherHelpDesk() throws IOException {
        bring("Desk", "customer", "people.csv", "name\nDeskless Ltd\n");

        String said =
                bring(
                        "Desk",
                        null,
                        "tickets.csv",
                        """
                        ticket_id,subject,company,status,priority,type,created_at
                        T1,Grinder rattles,Deskless Ltd,On hold,high,incident,2026-03-01 10:00:00
                        T2,Where is my parcel?,Nobody Inc,Resolved,low,question,2026-03-02 11:00:00
                        """);

        assertThat(said).contains("2 rows in").contains("1 waiting");
        assertThat(
                        text(
                                """
                                select string_agg(concat_ws(' | ', o.subject, c.name, t.name, o.state, o.priority, o.kind, o.opened_at::date), '; ' order by o.subject)
                                from care.service_case o left join customer.customer c on c.id = o.customer_id
                                join care.status t on t.id = o.status_id where o.subject !~ '#'\
                                """))
                .isEqualTo(
                        "Grinder rattles | Deskless Ltd | On hold | waiting | high | incident | 2026-03-01; "
                                + "Where is my parcel? | Resolved | solved | low | question | 2026-03-02");
    }

    @Test
    void makesCasesOfTheEventsOfALog() throws IOException {
        String said = bring("Log", null, "log.csv", LOG);

        assertThat(said).contains("7 rows in");
        assertThat(cases("Log"))
                .isEqualTo(
                        "#2 Closed solved 2012-04-03 16:55:38 2012-04-05 17:15:52 0; "
                                + "#3 Opened open 2010-10-29 18:14:06 1");
        assertThat(events("Log")).isEqualTo("7");
    }

    @Test
    void changesNothingWhenTheSameLogComesTwice() throws IOException {
        bring("Twice", null, "a.csv", LOG);

        String said = bring("Twice", null, "b.csv", LOG);

        assertThat(said).contains("7 known; 0 new, 0 changed");
        assertThat(events("Twice")).isEqualTo("7");
        assertThat(cases("Twice")).contains("#2 Closed solved").contains("#3 Opened open");
    }

    @Test
    void takesNoLateEventForTheLastWord() throws IOException {
        bring("Late", null, "a.csv", LOG);

        bring(
                "Late",
                null,
                "b.csv",
                "CaseID,ActivityID,CompleteTimestamp\n2,Pending,2012-04-04 09:00:00\n");

        assertThat(cases("Late"))
                .contains("#2 Closed solved 2012-04-03 16:55:38 2012-04-05 17:15:52 0");
        assertThat(events("Late")).isEqualTo("8");
    }

    @Test
    void followsWhenAStatusIsSaidToMeanSomethingElse() throws IOException {
        bring("Codes", null, "log.csv", LOG.replace("Closed", "K6").replace("Opened", "K1"));
        String before = cases("Codes");

        nadia().path(
                        nadia().post(
                                        "/settings/statuses/" + status("K6"),
                                        "name",
                                        "K6",
                                        "state",
                                        "solved",
                                        "place",
                                        "99"));

        assertThat(before).contains("#2 K6 open");
        assertThat(cases("Codes"))
                .isEqualTo(
                        "#2 K6 solved 2012-04-03 16:55:38 2012-04-05 17:15:52 0; "
                                + "#3 K1 open 2010-10-29 18:14:06 1");
    }

    @Test
    @Tag("full")
    void addsUpToTheRealLog() {
        Path file = SharedData.files("helpdesk_log", ".csv").getFirst();

        String said = run("Reference", null, file);
        String again = run("Reference", null, file);
        nadia().path(
                        nadia().post(
                                        "/settings/statuses/" + status("6"),
                                        "name",
                                        "6",
                                        "state",
                                        "solved",
                                        "place",
                                        "99"));
        Settled.all(db, jobs);

        assertThat(said).contains("13,710 rows in");
        assertThat(again).contains("13,710 known; 0 new, 0 changed");
        assertThat(events("Reference")).isEqualTo("13710");
        assertThat(
                        text(
                                "select count(*) || ' ' || count(*) filter (where state = 'solved') || ' ' || count(distinct number) || ' '"
                                        + " || sum(reopened) || ' ' || min(opened_at)::date || ' ' || max(solved_at)::date"
                                        + ours("Reference")))
                .isEqualTo("3804 3804 3804 138 2010-01-13 2012-11-06");
    }

    private Serving nadia() {
        return new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL));
    }

    private String status(String name) {
        return text("select id from care.status where name = '%s'".formatted(name));
    }

    private static String ours(String source) {
        return " from care.service_case o join record.own_id i on i.record_id = o.id join intake.source s"
                + " on s.id = i.source_id where s.name = '%s'".formatted(source);
    }

    private String events(String source) {
        return text(
                "select count(*) from care.status_change h join care.service_case o on o.id = h.case_id"
                        + " join record.own_id i on i.record_id = o.id join intake.source s on s.id = i.source_id where s.name = '%s'"
                                .formatted(source));
    }

    private String cases(String source) {
        return text(
                "select string_agg(concat_ws(' ', o.subject, (select name from care.status t where t.id = o.status_id), o.state,"
                        + " o.opened_at at time zone 'UTC', o.solved_at at time zone 'UTC', o.reopened), '; ' order by o.subject)"
                        + ours(source));
    }

    private String bring(
            String source,
            @org.jspecify.annotations.Nullable String kind,
            String name,
            String content)
            throws IOException {
        return run(source, kind, Files.writeString(folder.resolve(name), content));
    }

    private String run(String source, @org.jspecify.annotations.Nullable String kind, Path file) {
        var bytes = new ByteArrayOutputStream();
        command.run(
                SourceDefaults.named(source).with("USD", "UTC"),
                Optional.ofNullable(kind),
                List.of(file),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    private String text(String sql) {
        return Objects.toString(db.fetchSingle(sql).get(0), "");
    }
}
