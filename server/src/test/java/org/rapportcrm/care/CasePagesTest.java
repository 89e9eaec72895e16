package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CasePagesTest {
    private static final String SOLVED_AT =
            "select solved_at::text from care.service_case where id = '%s'";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    private String ada = "";
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void nadiaServesAda() {
        customer = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
        ada = "C-" + value("select number from customer.customer where id = '%s'", "/" + customer);
    }

    @Test
    void opensWithANumberOfItsOwn() {
        String path =
                nadia().opens(
                                "Grinder rattles",
                                ada,
                                "kind",
                                "incident",
                                "priority",
                                "high",
                                "channel",
                                "telephone",
                                "queue",
                                Serving.QUEUE,
                                "asset",
                                "SN-17");

        Document page = nadia().page(path);

        assertThat(page.select("h1").text()).isEqualTo("Grinder rattles");
        assertThat(page.select("dl.is-record").text())
                .contains("Number S-1")
                .contains("Customer Ada")
                .contains("Status New")
                .contains("Kind Incident")
                .contains("Queue Service")
                .contains("Serial number SN-17")
                .contains("Times reopened 0");
        assertThat(page.select("main .rp-pill").eachText()).contains("Open", "High");
    }

    @Test
    void keepsWhoSolvedItAndCountsWhenItComesBack() {
        String path = nadia().opens("Grinder rattles", ada);

        nadia().moves(path, Serving.SOLVED);
        String solved = course(path);
        nadia().moves(path, Serving.IN_PROGRESS);

        assertThat(solved).isEqualTo("solved true " + nadia().viewer().id() + " 0");
        assertThat(course(path)).isEqualTo("open false nobody 1");
    }

    @Test
    void logsEachStatusItHad() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.WAITING);
        nadia().moves(path, Serving.SOLVED);

        assertThat(log(path)).isEqualTo("New > Waiting for the customer > Solved");
    }

    @Test
    void undoesASolutionThatWasNone() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.SOLVED);
        String undo = nadia().page(path).select("#history article form").attr("action");

        nadia().post(undo);

        assertThat(course(path)).isEqualTo("open false nobody 0");
        assertThat(told()).containsExactly("opened");
    }

    @Test
    void isSolvedAndReopenedByOneKey() {
        String path = nadia().opens("Grinder rattles", ada);

        String solve = press(path);
        String solved = course(path);
        String reopen = press(path);

        assertThat(solve).isEqualTo("Solve");
        assertThat(solved).startsWith("solved true");
        assertThat(reopen).isEqualTo("Reopen");
        assertThat(course(path)).isEqualTo("open false nobody 1");
    }

    @Test
    void isNotSolvedTwice() {
        String first = nadia().opens("Grinder rattles", ada);
        String second = nadia().opens("Beans are stale", ada);
        nadia().moves(first, Serving.SOLVED);
        String before = course(first);

        String work =
                nadia().path(
                                nadia().post(
                                                "/cases/actions/solve",
                                                "record",
                                                id(first),
                                                "record",
                                                id(second)));

        assertThat(course(second)).startsWith("solved true");
        assertThat(course(first)).isEqualTo(before);
        assertThat(nadia().page(work).text()).contains("It is solved already.");
    }

    @Test
    void logsWhatIsDoneTogetherTakenBackAndDoneAnew() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().post("/cases/actions/solve", "record", id(path));
        assertThat(log(path)).isEqualTo("New > Solved");

        nadia().post("/bulk/" + newestWork() + "/undo");
        assertThat(log(path)).isEqualTo("New");

        nadia().post("/bulk/" + newestWork() + "/undo");
        assertThat(log(path)).isEqualTo("New > Solved");
    }

    private String newestWork() {
        return Objects.toString(
                db.fetchValue("select id from record.bulk_work order by id desc limit 1"), "");
    }

    @Test
    void logsAReturnThatWasTakenBackAndThenMeantAfterAll() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.WAITING);
        nadia().moves(path, Serving.NEW);
        nadia().post(nadia().page(path).select("#history article form").attr("action"));
        assertThat(log(path)).isEqualTo("New > Waiting for the customer");

        nadia().post(nadia().page(path).select("#history article form").attr("action"));

        assertThat(log(path)).isEqualTo("New > Waiting for the customer > New");
    }

    @Test
    void isSolvedAsBeforeWhenReopeningIsTakenBack() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.SOLVED);
        String solved = course(path) + value(SOLVED_AT, path);
        nadia().moves(path, Serving.IN_PROGRESS);
        String undo = nadia().page(path).select("#history article form").attr("action");

        nadia().post(undo);

        assertThat(course(path) + value(SOLVED_AT, path)).isEqualTo(solved);
        assertThat(told()).containsExactly("solved", "opened");
    }

    @Test
    void keepsItsLogWhenTakingBackIsTakenBack() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.IN_PROGRESS);
        nadia().moves(path, Serving.SOLVED);
        String solved = value(SOLVED_AT, path);

        takesBackTheLastChange(path);
        String back = log(path);
        takesBackTheLastChange(path);

        assertThat(back).isEqualTo("New > In progress");
        assertThat(log(path)).isEqualTo("New > In progress > Solved");
        assertThat(course(path)).isEqualTo("solved true " + nadia().viewer().id() + " 0");
        assertThat(value(SOLVED_AT, path)).isGreaterThan(solved);
    }

    @Test
    void refusesACaseAboutNothing() {
        var answer = nadia().post("/cases/new", "customer", ada, "description", "By fax");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Serving.page(answer).select("#subject-error").text()).contains("Subject");
        assertThat(Serving.page(answer).select("#description").text()).isEqualTo("By fax");
    }

    @Test
    void tellsTheCustomersTimelineWhatBecameOfIt() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.SOLVED);
        nadia().moves(path, Serving.IN_PROGRESS);

        assertThat(told()).containsExactly("reopened", "solved", "opened");
    }

    @Test
    void leavesTheTimelineWithItsCase() {
        String path = nadia().opens("Grinder rattles", ada);
        nadia().moves(path, Serving.SOLVED);

        nadia().post(path + "/deletion");
        var gone = told();
        nadia().post(path + "/restoration");

        assertThat(gone).isEmpty();
        assertThat(told()).containsExactly("solved", "opened");
    }

    @Test
    void standsBeforeTheTeamOfItsQueue() {
        UUID team = UUID.randomUUID();
        db.execute("insert into access.team (id, name) values ({0}, 'Counter')", team);
        nadia().post("/settings/queues", "name", "Repairs", "team", team.toString());
        String queue =
                Objects.toString(
                        db.fetchSingle("select id from care.queue where name = 'Repairs'").get(0));

        String path = nadia().opens("Grinder rattles", ada, "queue", queue);

        assertThat(value("select team_id from care.service_case where id = '%s'", path))
                .isEqualTo(team.toString());
    }

    @Test
    void listsWhatIsOpenFirstAndFindsANumber() {
        String open = nadia().opens("Grinder rattles", ada);
        String solved = nadia().opens("Beans are stale", ada);
        nadia().moves(solved, Serving.SOLVED);
        String number = value("select number from care.service_case where id = '%s'", solved);

        assertThat(nadia().page("/cases").text())
                .contains("Grinder rattles")
                .doesNotContain("Beans are stale");
        assertThat(nadia().page("/cases?view=solved").text()).contains("Beans are stale");
        assertThat(nadia().page("/cases?view=all&q=" + number).text())
                .contains("Beans are stale")
                .doesNotContain("Grinder rattles");
        assertThat(nadia().get(open).getStatus()).isEqualTo(200);
    }

    @Test
    void isFoundByItsIndexesWhateverSomebodyRemembers() {
        List<String> plan =
                transactions.execute(_ -> {
                    db.execute("set local enable_seqscan = off");
                    return db.fetch(
                                    """
                                    explain select id from care.service_case where lower(subject) like '%rattle%'
                                    or lower(number) like '%1046%' or lower(merged_numbers) like '%1046%'\
                                    """)
                            .map(row -> row.get(0, String.class));
                });

        assertThat(String.join("\n", Objects.requireNonNull(plan)))
                .contains("case_subject_inside")
                .contains("case_number_inside")
                .contains("case_merged_inside");
    }

    @Test
    void hidesWhatBelongsToOthers() {
        Serving otto = new Serving(mvc, Serving.viewer("Otto Hale", Reach.OWN));
        String hidden = nadia().opens("Zebulon rattles", ada);
        String own = otto.opens("Ottos grinder", ada);

        assertThat(otto.get(own).getStatus()).isEqualTo(200);
        assertThat(otto.get(hidden).getStatus()).isEqualTo(404);
        assertThat(otto.get(hidden + "/edit").getStatus()).isEqualTo(404);
        assertThat(otto.page("/cases?view=all").text())
                .contains("Ottos grinder")
                .doesNotContain("Zebulon");
    }

    /** Presses E, and returns what it is for. */
    private String press(String path) {
        var button = nadia().page(path).select("[data-key=e]");
        nadia().path(
                        nadia().post(
                                        button.parents().select("form").attr("action"),
                                        "record",
                                        id(path),
                                        "from",
                                        path));
        return button.text();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Serving nadia() {
        return new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL));
    }

    /** Newest first. */
    private List<String> told() {
        return db.fetch(
                        """
                        select replace(subject_key, 'care.timeline.', '') from interaction.interaction
                        where customer_id = {0} and record_type = 'case' order by occurred_at desc, id desc\
                        """,
                        customer)
                .map(row -> row.get(0, String.class));
    }

    private void takesBackTheLastChange(String path) {
        nadia().path(
                        nadia().post(
                                        nadia().page(path)
                                                .select("#history article form")
                                                .attr("action")));
    }

    private String log(String path) {
        return value(
                """
                select string_agg(s.name, ' > ' order by h.at, h.id) from care.status_change h
                join care.status s on s.id = h.status_id where h.case_id = '%s'\
                """,
                path);
    }

    private String course(String path) {
        return value(
                """
                select concat_ws(' ', state, (solved_at is not null)::text, coalesce(solved_by::text, 'nobody'), reopened)
                from care.service_case where id = '%s'\
                """,
                path);
    }

    private String value(String sql, String path) {
        return Objects.toString(db.fetchSingle(sql.formatted(id(path))).get(0), "");
    }
}
