package org.rapportcrm.desk.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.interaction.Commitments;
import org.rapportcrm.interaction.NewPromise;
import org.rapportcrm.interaction.NewTask;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DayTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Commitments commitments;
    @Autowired DSLContext db;
    private final Viewer priya = working(People.priya());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void nothingIsDue() {
        for (String table :
                List.of(
                        "interaction.task",
                        "interaction.promise",
                        "sales.opportunity",
                        "access.notice",
                        "access.snooze")) {
            db.execute("delete from " + table);
        }
        user(priya);
        user(People.marcus());
    }

    @Test
    void asksFirstForWhatWasPromisedThenForWhatIsLateThenByTime() {
        UUID elena = customer("Elena Marchetti");
        task(elena, "Write the minutes", now.plus(30, ChronoUnit.DAYS));
        task(elena, "Call about the mill", now.minus(2, ChronoUnit.DAYS));
        task(elena, "Send the quote", now.minus(5, ChronoUnit.DAYS));
        opportunity(elena, "Two mills", today().minusDays(3));
        promise(elena, "A quieter grinder", today());

        Document day = day(priya);

        assertThat(day.expectFirst("#now-title").text()).isEqualTo("A quieter grinder");
        assertThat(day.select("[data-testid=due] b").eachText())
                .containsExactly("Send the quote", "Call about the mill", "Two mills");
        assertThat(day.select("#queue .rp-group").eachText())
                .containsExactly("Now · Promised to customers", "Late", "Stands still");
        assertThat(day.expectFirst("#queue").attr("data-count")).isEqualTo("4");
    }

    @Test
    void saysWhyNow() {
        UUID elena = customer("Elena Marchetti");
        promise(elena, "A quieter grinder", LocalDate.of(2026, 1, 5));
        UUID task = task(elena, "Send the quote", Instant.parse("2026-01-06T12:00:00Z"));
        db.execute(
                "update interaction.task set user_id = {0} where id = {1}",
                People.marcus().id(), task);
        opportunity(elena, "Two mills", LocalDate.of(2026, 1, 7));
        UUID still = opportunity(customer("Ada One"), "Ten mills", null);
        db.execute(
                "update sales.opportunity set stage_since = now() - interval '9 days' where id = {0}",
                still);

        Document day = day(priya);

        assertThat(day.select("[data-testid=why]").text())
                .isEqualTo("You promised it for Jan 5, 2026, and they wait for it.");
        assertThat(day.select("[data-testid=due] .rp-task-note").eachText())
                .containsExactly(
                        "Marcus Bell gave it to you for Jan 6, 2026.",
                        "It was to close on Jan 7, 2026. Close it, or say when it will.",
                        "It has been in Prospecting for 9 days, and nothing is planned.");
    }

    @Test
    void bringsTheNextWhenOneIsDone() {
        UUID elena = customer("Elena Marchetti");
        UUID first = task(elena, "Send the quote", now.minus(5, ChronoUnit.DAYS));
        task(elena, "Call about the mill", now.minus(2, ChronoUnit.DAYS));

        MvcTestResult done = post("/day/task/" + first + "/completion");

        assertThat(done).hasRedirectedUrl("/day");
        assertThat(day(priya).expectFirst("#now-title").text()).isEqualTo("Call about the mill");
    }

    @Test
    void putsOffATaskByItsDateAndAPromiseOnlyForOneself() {
        UUID elena = customer("Elena Marchetti");
        UUID task = task(elena, "Send the quote", now.minus(5, ChronoUnit.DAYS));
        UUID promise = promise(elena, "A quieter grinder", today());

        post("/day/task/" + task + "/delay", "until", "in 2 weeks");
        post("/day/promise/" + promise + "/delay", "until", "in 2 weeks");

        assertThat(day(priya).select("#queue").text()).contains("Nothing is due any more");
        assertThat(db.fetchValue("select due_on::text from interaction.promise"))
                .isEqualTo(today().toString());
        post("/day/waking?kind=promise&id=" + promise);
        assertThat(day(priya).expectFirst("#now-title").text()).isEqualTo("A quieter grinder");
    }

    @Test
    void whatWasPutOffComesBack() {
        UUID promise = promise(customer("Elena Marchetti"), "A quieter grinder", today());
        post("/day/promise/" + promise + "/delay", "until", "tomorrow");

        db.execute("update access.snooze set until = now() - interval '1 minute'");

        assertThat(day(priya).expectFirst("#now-title").text()).isEqualTo("A quieter grinder");
    }

    @Test
    void putsOffUntilATimeThatIsUnderstood() {
        UUID task = task(customer("Elena"), "Send the quote", now);

        assertThat(post("/day/task/" + task + "/delay", "until", "some day")).hasStatus(422);
    }

    @Test
    void handsOverToAColleagueWhoIsTold() {
        UUID elena = customer("Elena Marchetti");
        UUID marcus = People.marcus().id();
        UUID task = task(elena, "Send the quote", now.minus(5, ChronoUnit.DAYS));
        UUID promise = promise(elena, "A quieter grinder", today());
        UUID deal = opportunity(elena, "Two mills", today().minusDays(3));

        for (String one : List.of("task/" + task, "promise/" + promise, "opportunity/" + deal)) {
            assertThat(post("/day/" + one + "/handover", "colleague", marcus.toString()))
                    .hasRedirectedUrl("/day");
        }

        assertThat(day(priya).select("#now")).isEmpty();
        assertThat(db.fetch("select kind from access.notice where user_id = {0}", marcus))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("task-assigned", "promise-given");
        assertThat(db.fetchValue("select owner_id from sales.opportunity")).isEqualTo(marcus);
        assertThat(
                        db.fetchCount(
                                org.jooq.impl.DSL.table("journal.change"),
                                org.jooq.impl.DSL.condition(
                                        "record_id in ({0}, {1}, {2}) and kind = 'changed'",
                                        task, promise, deal)))
                .isEqualTo(3);
    }

    @Test
    void namesColleaguesOnceForAllRows() {
        UUID elena = customer("Elena Marchetti");
        for (int days = 1; days < 9; days++) {
            task(elena, "Task " + days, now.minus(days, ChronoUnit.DAYS));
        }

        Document day = day(priya);

        assertThat(day.select("#now option").eachText()).contains("Marcus Bell");
        assertThat(day.select("template#colleagues option").eachText()).contains("Marcus Bell");
        assertThat(day.select("[data-testid=due] select")).hasSize(7);
        assertThat(day.select("[data-testid=due] option")).isEmpty();
    }

    @Test
    void handsOverToNobodyWhoDoesNotWorkHere() {
        UUID task = task(customer("Elena"), "Send the quote", now);

        assertThat(
                        post(
                                "/day/task/" + task + "/handover",
                                "colleague",
                                UUID.randomUUID().toString()))
                .hasStatus(404);
    }

    @Test
    void saysWhatComesNextWhenNothingIsDue() {
        task(customer("Elena Marchetti"), "Write the minutes", now.plus(30, ChronoUnit.DAYS));

        Document day = day(priya);

        assertThat(day.select("#queue .rp-empty p").text())
                .startsWith("Next comes “Write the minutes”");
        assertThat(day.select("#queue .rp-empty a").first()).isNotNull();
        assertThat(count(priya)).isEqualTo("0");
    }

    @Test
    void isNobodyElsesDay() {
        UUID elena = customer("Elena Marchetti");
        UUID task = task(elena, "Send the quote", now.minus(5, ChronoUnit.DAYS));
        promise(elena, "A quieter grinder", today());
        opportunity(elena, "Two mills", today().minusDays(3));
        Viewer marcus = working(People.marcus());

        assertThat(day(marcus).select("#now")).isEmpty();
        assertThat(count(marcus)).isEqualTo("0");
        assertThat(
                        mvc.post()
                                .uri("/day/task/" + task + "/completion")
                                .with(Acting.as(narrow(marcus)))
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void forgetsWhatMayNoLongerBeRead() {
        UUID elena = customer("Elena Marchetti");
        promise(elena, "A quieter grinder", today());
        opportunity(elena, "Two mills", today().minusDays(3));
        task(elena, "Send the quote", now.minus(5, ChronoUnit.DAYS));
        Viewer nobodys = narrow(priya);

        Document day = day(nobodys);

        assertThat(day.expectFirst("#now-title").text()).isEqualTo("Send the quote");
        assertThat(day.text()).doesNotContain("Elena", "grinder", "Two mills");
    }

    @Test
    void countsWhatIsDueForTheFrame() {
        task(customer("Elena"), "Send the quote", now.minus(5, ChronoUnit.DAYS));

        assertThat(count(priya)).isEqualTo("1");
    }

    /** Reads tasks, and customers of her own only; no opportunities. */
    private static Viewer narrow(Viewer viewer) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        grants.put(People.CUSTOMERS, Reach.OWN);
        grants.remove(Permission.of("opportunity", Action.READ));
        return of(viewer, grants);
    }

    private static Viewer working(Viewer viewer) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        for (String kind : List.of("interaction", "task", "opportunity")) {
            grants.put(Permission.of(kind, Action.READ), Reach.ALL);
            grants.put(Permission.of(kind, Action.WRITE), Reach.OWN);
        }
        return of(viewer, grants);
    }

    private static Viewer of(Viewer viewer, Map<Permission, Reach> grants) {
        return new Viewer(
                viewer.id(),
                viewer.name(),
                null,
                Set.of(),
                grants,
                viewer.locale(),
                ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private void user(Viewer viewer) {
        db.execute(
                """
                insert into access.app_user (id, name, email, locale, zone, created_at)
                values ({0}, {1}, {2}, 'en-US', 'UTC', now()) on conflict do nothing\
                """,
                viewer.id(), viewer.name(), viewer.id() + "@calder.example");
    }

    private UUID customer(String name) {
        return new Customers(types, transactions).named(name).getFirst();
    }

    private UUID task(UUID customer, String title, Instant due) {
        return commitments.plan(
                Author.of(priya),
                new NewTask(
                        customer,
                        "task",
                        title,
                        null,
                        due,
                        true,
                        null,
                        null,
                        priya.id(),
                        null,
                        null));
    }

    private UUID promise(UUID customer, String text, LocalDate due) {
        return commitments.promise(
                Author.of(priya), new NewPromise(customer, text, due, null, null));
    }

    private UUID opportunity(
            UUID customer, String name, @org.jspecify.annotations.Nullable LocalDate close) {
        UUID id = UUID.randomUUID();
        db.execute(
                """
                insert into sales.opportunity (id, created_at, updated_at, name, customer_id, pipeline_id, stage_id, stage_since,
                    status, currency, expected_close, owner_id)
                values ({0}, now(), now(), {1}, {2}, '00000000-0000-7000-8000-000000000101',
                    '00000000-0000-7000-8000-000000000111', now(), 'open', 'EUR', {3}::date, {4})\
                """,
                id, name, customer, close == null ? null : close.toString(), priya.id());
        return id;
    }

    private Document day(Viewer viewer) {
        return Pages.open(mvc, viewer, "/day");
    }

    private String count(Viewer viewer) {
        return Pages.open(mvc, viewer, "/day/count").text().strip();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(Acting.as(priya));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
