package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal wrote something down that only Legal may read. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedEntriesTest {
    private static final String SECRET = "settlement over 40000";

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private UUID elena = new UUID(0, 0);
    private String secretId = "";

    @BeforeAll
    void writeASecretDown() {
        Calder.foundIn(db);
        elena = new Customers(types, transactions).add("name", "Elena Marchetti");
        lena().write(
                        "tab",
                        "letter",
                        "direction",
                        "in",
                        "subject",
                        SECRET,
                        "body",
                        SECRET,
                        "topic",
                        SECRET,
                        "people",
                        SECRET,
                        "need",
                        SECRET,
                        "promise",
                        SECRET,
                        "promise-by",
                        "tomorrow",
                        "next",
                        SECRET,
                        "next-by",
                        "tomorrow",
                        "when",
                        "yesterday",
                        "restricted",
                        "true");
        secretId = lena().entrySaying(SECRET);
        lena().post("/interactions/" + secretId + "/pin");
        marcus().write("tab", "call", "direction", "out", "body", "Good morning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/timeline?show=letter",
                "/panels/timeline",
                "/panels/planned",
                "/panels/promises",
                "/panels/requirements",
                "/panels/composer",
                "/timeline/entries?after=2999-01-01T00:00:00Z_ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void hidesItsContentFromOtherDepartmentsOnEveryPage(String part) {
        String page = marcus().open(part).outerHtml();

        assertThat(page).doesNotContain(SECRET).doesNotContain(secretId);
    }

    @Test
    void showsOtherDepartmentsThatAndWhenItWas() {
        Document timeline = marcus().timeline();

        assertThat(timeline.select("[data-testid=restricted]").text())
                .startsWith("Restricted, ask Legal");
        assertThat(timeline.select("[data-testid=restricted] time")).hasSize(1);
        assertThat(timeline.select(".rp-chip").eachText())
                .containsExactly("All2", "Calls1", "Legal1", "Service1");
    }

    @Test
    void showsItToItsOwnDepartment() {
        Document page = lena().page();

        assertThat(page.select("[data-testid=pinned]").text()).contains(SECRET);
        assertThat(page.select("#timeline [data-testid=entry]").text()).contains(SECRET);
        assertThat(page.select("#promises").text()).contains(SECRET);
        assertThat(page.select("#requirements").text()).contains(SECRET);
        assertThat(page.select("#planned").text()).contains(SECRET);
    }

    @Test
    void doesNotExistForThoseWhoWouldChangeIt() {
        for (String action :
                new String[] {"", "/deletion", "/restoration", "/pin", "/pin/removal"}) {
            assertThat(marcus().post("/interactions/" + secretId + action)).hasStatus(404);
        }
        assertThat(
                        mvc.get()
                                .uri("/interactions/" + secretId + "/edit")
                                .with(Acting.as(marcus().viewer()))
                                .exchange())
                .hasStatus(404);
        Map<String, String> actions =
                Map.of("promise", "keeping", "requirement", "fulfillment", "task", "completion");
        for (var action : actions.entrySet()) {
            String table = action.getKey();
            Object id = db.fetchValue("select id from interaction." + table);
            assertThat(marcus().post("/" + table + "s/" + id + "/" + action.getValue()))
                    .hasStatus(404);
        }
    }

    @Test
    void leavesItsContentOutOfTheJournal() {
        assertThat(
                        db.fetch(
                                "select coalesce(before::text, '') || coalesce(after::text, '') from journal.change"))
                .noneMatch(row -> row.toString().contains(SECRET));
    }

    @Test
    void showsNobodyMoreThanTheirRoleReaches() {
        Viewer outsider = Calder.without(Calder.marcusInService(), "interaction");

        Document page = new Desk(mvc, outsider, elena).page();

        assertThat(page.select("#timeline, #promises, #requirements")).isEmpty();
        assertThat(page.text()).doesNotContain("Good morning");
        assertThat(
                        mvc.get()
                                .uri("/customers/" + elena + "/timeline")
                                .with(Acting.as(outsider))
                                .exchange())
                .hasFailed();
    }

    private Desk lena() {
        return new Desk(mvc, Calder.lenaInLegal(), elena);
    }

    private Desk marcus() {
        return new Desk(mvc, Calder.marcusInService(), elena);
    }
}
