package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.interaction.promise.DuePromises;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bell tells: Marcus hands work to Lena. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {
    private static final Viewer MARCUS = Calder.marcusInService();
    private static final Viewer LENA = Calder.lenaInLegal();

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Notices notices;
    @Autowired CustomerEdits edits;
    @Autowired DuePromises promises;
    private UUID elena = new UUID(0, 0);

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void nobodyWasToldAnything() {
        db.execute("delete from access.notice");
        db.execute("delete from interaction.task");
        db.execute("delete from interaction.promise");
        db.execute(
                "update access.app_user set quiet_from = null, quiet_to = null, muted_notices = '{}', zone = 'UTC'");
        elena = new Customers(types, transactions).add("name", "Elena Novak", "kind", "person");
    }

    @Test
    void tellsWhoeverIsGivenATaskBySomebodyElse() {
        give("Call Elena", LENA);
        give("Mine", MARCUS);

        assertThat(told(LENA)).containsExactly("Call Elena: Marcus Bell gave you this task");
        assertThat(told(MARCUS)).isEmpty();
        assertThat(bell(LENA).select("[data-testid=bell-count]").text()).startsWith("1 ");
        assertThat(bell(MARCUS).text()).isEmpty();
    }

    @Test
    void tellsWhoeverIsPutInChargeOfACustomer() {
        edits.change(Author.of(writer()), elena, Map.of("owner", LENA.id().toString()));
        edits.change(
                Author.of(writer()), elena, Map.of("owner", LENA.id().toString(), "city", "Linz"));
        edits.change(Author.of(writer()), elena, Map.of("owner", writer().id().toString()));

        assertThat(told(LENA)).containsExactly("Elena Novak: Marcus Bell put you in charge");
        assertThat(db.fetchValue("select count(*) from access.notice")).isEqualTo(1L);
        assertThat(told(MARCUS)).isEmpty();
    }

    @Test
    void groupsWhatIsNewByRecord() {
        for (int i = 0; i < 5; i++) {
            tell(LENA, "customer-handed-over", "customer", elena);
        }
        give("Call Elena", LENA);

        Document page = open(LENA);

        assertThat(page.select("[data-testid=notice]")).hasSize(2);
        assertThat(page.select("[data-testid=notice] .rp-count").eachText())
                .containsExactly("5 news");
        assertThat(bell(LENA).select("[data-testid=bell-count]").text()).startsWith("2 ");
    }

    @Test
    void hidesRecordsThatTheReaderMayNotSeeAnyMore() {
        give("Call Elena", LENA);
        tell(LENA, "customer-handed-over", "customer", elena);
        Viewer blind = Calder.without(Calder.without(LENA, "task"), "customer");

        assertThat(told(LENA)).hasSize(2);
        assertThat(told(blind)).isEmpty();
        assertThat(bell(blind).text()).isEmpty();
        edits.putAway(Author.of(writer()), List.of(elena));
        assertThat(told(LENA)).containsExactly("Call Elena: Marcus Bell gave you this task");
    }

    @Test
    void forgetsWhatWasSeenOneByOneOrAllUpToWhatWasShown() {
        give("First", LENA);
        give("Second", LENA);
        UUID first = record("First");
        String shown = open(LENA).select("[name=until]").attr("value");
        give("Third", LENA);

        post(LENA, "/notices/" + first + "/seen");
        assertThat(bell(LENA).text()).startsWith("2 ");
        post(MARCUS, "/notices/" + record("Second") + "/seen");
        assertThat(bell(LENA).text()).startsWith("2 ");
        post(LENA, "/notices/seen?until=" + shown);
        assertThat(bell(LENA).select("[data-testid=bell-count]").text()).startsWith("1 ");
        assertThat(told(LENA)).hasSize(3);
    }

    @Test
    void answersNothingWhenNothingIsNew() {
        give("Call Elena", LENA);
        String tag = String.valueOf(news(LENA, "").getResponse().getHeader("ETag"));

        assertThat(news(LENA, tag)).hasStatus(304);
        give("Again", LENA);
        assertThat(news(LENA, tag)).hasStatusOk();
    }

    @Test
    void leavesInPeaceWhoHasQuietHours() {
        give("Call Elena", LENA);
        assertThat(bell(LENA).select("template")).hasSize(1);
        assertThat(bell(LENA).select(".is-hot")).hasSize(1);
        LocalTime now = LocalTime.now(ZoneOffset.UTC);

        quiet(LENA, now.minusHours(1), now.plusHours(1));
        assertThat(bell(LENA).select("template, .is-hot")).isEmpty();
        assertThat(bell(LENA).text()).startsWith("1 ");
        quiet(LENA, now.plusHours(1), now.minusHours(1));
        assertThat(bell(LENA).select("template")).hasSize(1);
        assertThat(post(LENA, "/notices/preferences?from=22:00")).hasStatus(422);
    }

    @Test
    void tellsNobodyWhatTheyDoWithout() {
        assertThat(post(LENA, "/notices/preferences?told=promise-due")).hasStatus(302);

        give("Call Elena", LENA);

        assertThat(told(LENA)).isEmpty();
        assertThat(
                        Pages.open(mvc, LENA, "/notices/preferences")
                                .select("[name=told][checked]")
                                .eachAttr("value"))
                .containsExactly("promise-due");
    }

    @Test
    void tellsOnceWhenAPromiseIsDueAndOnceWhenItIsLate() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        promise("A new lid", today);
        promise("A refund", today.minusDays(2));
        promise("Samples", today.plusDays(2));
        promise("Long ago", today.minusDays(30));

        lookForPromises();
        lookForPromises();
        assertThat(db.fetchValue("select count(*) from access.notice")).isEqualTo(2L);

        assertThat(told(LENA))
                .containsExactlyInAnyOrder(
                        "A new lid: You promised this for today",
                        "A refund: This is late: you promised it");
        db.execute("update interaction.promise set due_on = due_on - 1 where text = 'A new lid'");
        lookForPromises();
        db.execute(
                "update interaction.promise set state = 'kept', settled_at = now(), settled_by = user_id where text = 'A refund'");
        assertThat(told(LENA)).containsExactly("A new lid: This is late: you promised it");
    }

    @Test
    void tellsOnlyWithinTheTransactionOfTheChangeItself() {
        Notice notice = notice(LENA, "customer-handed-over", "customer", elena);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> notices.tell(List.of(notice)))
                .isInstanceOf(IllegalTransactionStateException.class);
        transactions.executeWithoutResult(transaction -> {
            notices.tell(List.of(notice));
            transaction.setRollbackOnly();
        });

        assertThat(told(LENA)).isEmpty();
    }

    /** What the server does every quarter of an hour. */
    private void lookForPromises() {
        promises.tell();
    }

    private void promise(String text, LocalDate due) {
        db.execute(
                "insert into interaction.promise (id, customer_id, text, due_on, user_id, created_at) values ({0}, {1}, {2}, {3}, {4}, now())",
                UUID.randomUUID(), elena, text, due, LENA.id());
    }

    private void give(String title, Viewer to) {
        new Desk(mvc, MARCUS, elena)
                .write(
                        "tab",
                        "task",
                        "subject",
                        title,
                        "due",
                        "tomorrow",
                        "assignee",
                        to.id().toString());
    }

    /** Marcus, who may hand customers over and put them away. */
    private static Viewer writer() {
        Map<Permission, Reach> grants = new HashMap<>(MARCUS.grants());
        grants.put(Permission.of("customer", Action.WRITE), Reach.ALL);
        grants.put(Permission.of("customer", Action.DELETE), Reach.ALL);
        return new Viewer(
                MARCUS.id(),
                MARCUS.name(),
                MARCUS.department(),
                MARCUS.teams(),
                grants,
                MARCUS.locale(),
                MARCUS.zone());
    }

    private UUID record(String title) {
        return java.util.Objects.requireNonNull(
                (UUID) db.fetchValue("select id from interaction.task where title = {0}", title));
    }

    private void tell(Viewer to, String kind, String type, UUID record) {
        transactions.executeWithoutResult(
                _ -> notices.tell(List.of(notice(to, kind, type, record))));
    }

    private static Notice notice(Viewer to, String kind, String type, UUID record) {
        return new Notice(to.id(), kind, type, record, List.of("Marcus Bell"), null);
    }

    private void quiet(Viewer of, LocalTime from, LocalTime to) {
        assertThat(
                        post(
                                of,
                                "/notices/preferences?from=%tR&to=%tR&told=task-assigned"
                                        .formatted(from, to)))
                .hasStatus(302);
    }

    private MvcTestResult post(Viewer by, String path) {
        return mvc.post().uri(path).with(Acting.as(by)).exchange();
    }

    private MvcTestResult news(Viewer to, String tag) {
        return mvc.get()
                .uri("/notices/news")
                .header("If-None-Match", tag)
                .with(Acting.as(to))
                .exchange();
    }

    private Document bell(Viewer of) {
        return Pages.open(mvc, of, "/notices/news");
    }

    private Document open(Viewer of) {
        return Pages.open(mvc, of, "/notices");
    }

    private List<String> told(Viewer to) {
        return open(to).select("[data-testid=notice]").stream().map(NoticesTest::text).toList();
    }

    private static String text(Element notice) {
        return notice.select("b").text() + ": " + notice.select("span .rp-2").text();
    }
}
