package org.rapportcrm.interaction.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.access.Staff;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
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
class ReminderTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DueReminders reminders;
    @Autowired Staff staff;
    @Autowired Viewers viewers;
    @Autowired DSLContext db;

    @BeforeEach
    void nothingIsAwaited() {
        db.execute("delete from interaction.reminder");
        db.execute("delete from access.notice");
    }

    @Test
    void comesInTheDayAndInTheBellWhenItsTimeHasCome() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "always", "Ask about the mill");

        Document before = Pages.open(mvc, sam, "/day");
        passes();
        Document day = Pages.open(mvc, sam, "/day");

        assertThat(before.select("#now")).isEmpty();
        assertThat(day.expectFirst("#now-title").text()).isEqualTo("Elena Marchetti");
        assertThat(day.select("#now").text())
                .contains("Ask about the mill", "You wanted to be reminded");
        assertThat(Pages.open(mvc, sam, "/notices").select("#notices").text())
                .contains("Elena Marchetti", "You wanted to be reminded");
        passes();
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void standsOnThePageOfTheRecordForItsUserAlone() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");

        assertThat(remind(sam, elena, "in 3 days", "answer", "Ask"))
                .hasRedirectedUrl("/customers/" + elena);

        assertThat(panel(sam, elena)).containsPattern("if nobody answers Ask$");
        assertThat(panel(People.priya(), elena)).doesNotContain("Ask");
    }

    @Test
    void goesByItselfWhenTheAnswerComes() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "answer", "Ask");
        contact(elena, "out");
        String waiting = panel(sam, elena);

        contact(elena, "in");

        assertThat(waiting).contains("Ask");
        assertThat(panel(sam, elena)).doesNotContain("Ask");
        passes();
        assertThat(state()).isEqualTo("gone");
        assertThat(notices()).isZero();
    }

    @Test
    void alsoGoesWhenTheAnswerComesLate() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "answer", "Ask");
        passes();

        contact(elena, "in");

        assertThat(Pages.open(mvc, sam, "/day").select("#now")).isEmpty();
        assertThat(Pages.open(mvc, sam, "/notices").text()).doesNotContain("Elena");
        reminders.tell();
        assertThat(state()).isEqualTo("gone");
    }

    @Test
    void ofNoContactGoesWhoeverSpoke() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "contact", "Ask");

        contact(elena, "out");
        passes();

        assertThat(state()).isEqualTo("gone");
    }

    @Test
    void ofAFieldThatStaysGoesWhenItIsChanged() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "still:stage", "Ask");
        String waiting = panel(sam, elena);

        change(elena, "lapsed");

        assertThat(waiting).contains("if it has not moved");
        assertThat(panel(sam, elena)).doesNotContain("Ask");
        change(elena, "prospect");
        passes();
        assertThat(state()).isEqualTo("gone");
    }

    @Test
    void ofAFieldThatStayedReminds() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "still:stage", "Ask");

        passes();

        assertThat(Pages.open(mvc, sam, "/day").select("[data-testid=why]").text())
                .startsWith("It has not moved since");
    }

    @Test
    void ofAFieldThatAnImportChangedIsNotDue() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "still:stage", "Ask");

        db.execute("update customer.customer set stage = 'lapsed' where id = {0}", elena);
        passes();

        assertThat(state()).isEqualTo("gone");
        assertThat(notices()).isZero();
    }

    @Test
    void tellsNothingOfWhatMayNoLongerBeRead() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "always", "Ask");
        passes();
        Viewer without = sam.within(permission -> !permission.kind().equals("customer"));

        assertThat(Pages.open(mvc, without, "/day").text()).doesNotContain("Elena", "Ask");
        assertThat(Pages.open(mvc, without, "/notices").text()).doesNotContain("Elena");
        db.execute("update interaction.reminder set state = 'open'");
        db.execute("delete from access.notice");
        db.execute("delete from access.user_role where user_id = {0}", sam.id());
        reminders.tell();
        assertThat(state()).isEqualTo("open");
        assertThat(notices()).isZero();
    }

    @Test
    void waitsUntilTheRecordIsBackFromTheBin() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "always", "Ask");
        db.execute("update customer.customer set deleted_at = now() where id = {0}", elena);
        passes();
        int told = notices();

        db.execute("update customer.customer set deleted_at = null where id = {0}", elena);
        reminders.tell();

        assertThat(told).isZero();
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void waitsUntilItsUserIsBack() {
        Viewer sam = sales("Sam");
        remind(sam, customer("Elena Marchetti"), "in 3 days", "always", "Ask");
        db.execute("update access.app_user set disabled_at = now() where id = {0}", sam.id());
        passes();
        String waiting = state();

        db.execute("update access.app_user set disabled_at = null where id = {0}", sam.id());
        reminders.tell();

        assertThat(waiting).isEqualTo("open");
        assertThat(notices()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"due, 1", "open, 3"})
    void isToldHoweverManyOthersStandBeforeIt(String state, int minutesAgo) {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        UUID binned = customer("Ada One");
        db.execute("update customer.customer set deleted_at = now() where id = {0}", binned);
        remind(sam, elena, "in 3 days", "always", "Ask");
        db.execute("update interaction.reminder set due_at = now() - interval '2 minutes'");
        crowd(sam, binned, state, minutesAgo);

        reminders.tell();

        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void isMadeOnlyOfWhatOneSees() {
        UUID elena = customer("Elena Marchetti");

        assertThat(remind(People.lucy(), elena, "tomorrow", "always", "Ask")).hasStatus(404);
        assertThat(remind(People.priya(), elena, "some day", "always", "Ask")).hasStatus(422);
        assertThat(remind(People.priya(), elena, "tomorrow", "still:email", "Ask")).hasStatus(422);
    }

    @Test
    void isSettledByItsUserAloneAndComesBack() {
        Viewer sam = sales("Sam");
        UUID elena = customer("Elena Marchetti");
        remind(sam, elena, "in 3 days", "always", "Ask");
        String path = "/reminders/" + db.fetchValue("select id from interaction.reminder");

        assertThat(post(People.priya(), path + "/removal")).hasStatus(404);
        assertThat(post(sam, path + "/removal")).hasRedirectedUrl("/customers/" + elena);
        assertThat(panel(sam, elena)).doesNotContain("Ask");
        post(sam, path + "/reopening");
        assertThat(panel(sam, elena)).contains("Ask");
    }

    private Viewer sales(String name) {
        String email = name + "-" + UUID.randomUUID() + "@calder.example";
        transactions.executeWithoutResult(_ ->
                staff.add(
                        List.of(new Staff.Colleague(name, email, "Sales", List.of("sales"))),
                        Author.of(People.priya())));
        UUID id =
                (UUID)
                        Objects.requireNonNull(
                                db.fetchValue(
                                        "select id from access.app_user where email = {0}", email));
        return viewers.of(id).orElseThrow();
    }

    private UUID customer(String name) {
        return new Customers(types, transactions).add("name", name, "stage", "active");
    }

    private void change(UUID customer, String stage) {
        var landing =
                new org.rapportcrm.record.Landing(
                        Author.of(People.priya()),
                        org.rapportcrm.record.Origin.byHand(People.priya()),
                        List.of(Row.edit(customer, Map.of("stage", stage))));
        transactions.executeWithoutResult(_ -> types.get("customer").land(landing));
    }

    private void contact(UUID customer, String direction) {
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, direction, created_at)
                values (gen_random_uuid(), {0}, now(), 'contact', {1}, now())\
                """,
                customer, direction);
    }

    private void crowd(Viewer viewer, UUID customer, String state, int minutesAgo) {
        db.execute(
                """
                insert into interaction.reminder (id, user_id, kind, record_id, condition, due_at, state, created_at)
                select gen_random_uuid(), {0}, 'customer', {1}, 'always', now() - make_interval(mins => {3}), {2}, now()
                from generate_series(1, 1001)\
                """,
                viewer.id(), customer, state, minutesAgo);
    }

    /** Three days go by for every reminder. */
    private void passes() {
        db.execute("update interaction.reminder set due_at = now() - interval '1 minute'");
        reminders.tell();
    }

    private MvcTestResult remind(
            Viewer viewer, UUID customer, String when, String unless, String note) {
        return mvc.post()
                .uri("/reminders/of/customer/" + customer)
                .with(Acting.as(viewer))
                .param("when", when)
                .param("unless", unless)
                .param("note", note)
                .exchange();
    }

    private MvcTestResult post(Viewer viewer, String path) {
        return mvc.post().uri(path).with(Acting.as(viewer)).exchange();
    }

    private String panel(Viewer viewer, UUID customer) {
        return Pages.open(mvc, viewer, "/customers/" + customer).select("#reminders").text();
    }

    private String state() {
        return String.valueOf(db.fetchValue("select state from interaction.reminder"));
    }

    private int notices() {
        return db.fetchCount(org.jooq.impl.DSL.table("access.notice"));
    }
}
