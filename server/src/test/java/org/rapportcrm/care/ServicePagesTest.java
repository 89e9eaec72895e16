package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Queues and statuses are set up. */
@HouseTest
class ServicePagesTest {
    private static final String PATH = "/settings/service";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    @Test
    void addAStatusWhereItBelongs() {
        nadia().post("/settings/statuses", "name", "Waiting for parts", "state", "waiting");
        String id = id("status", "Waiting for parts");

        nadia().post(
                        "/settings/statuses/" + id,
                        "name",
                        "Waiting for spare parts",
                        "state",
                        "waiting",
                        "place",
                        "3");

        assertThat(page().select("[data-testid=statuses] details").get(2).select("summary").text())
                .isEqualTo("Waiting for spare parts Waiting");
    }

    @Test
    void refuseANameThatIsTaken() {
        var answer = nadia().post("/settings/statuses", "name", "solved", "state", "open");

        assertThat(said(answer)).isEqualTo("There is one of that name already.");
    }

    @Test
    void keepOneStatusThatIsSolvedAndTheFirstOpen() {
        var last = change(Serving.SOLVED, "Solved", "open", 5);
        var first = change(Serving.WAITING, "Waiting", "waiting", 1);

        assertThat(said(last)).isEqualTo("One status at least is open and one is solved.");
        assertThat(said(first)).isEqualTo("The first status is that of new cases and stays open.");
        assertThat(page().select("[data-testid=statuses] details").get(0).text())
                .startsWith("New Open");
    }

    @Test
    void keepWhatCasesAreIn() {
        nadia().post("/cases/new", "subject", "Who called?", "queue", Serving.QUEUE);

        var queue = nadia().post("/settings/queues/" + Serving.QUEUE + "/deletion");
        var status = nadia().post("/settings/statuses/" + id("status", "New") + "/deletion");
        nadia().post("/settings/queues", "name", "Empty");
        nadia().path(nadia().post("/settings/queues/" + id("queue", "Empty") + "/deletion"));

        assertThat(said(queue)).contains("Cases are or were there");
        assertThat(said(status)).contains("Cases are or were there");
        assertThat(page().select("[data-testid=queues]").text()).doesNotContain("Empty");
    }

    private MockHttpServletResponse change(String id, String name, String state, int place) {
        return nadia().post(
                        "/settings/statuses/" + id,
                        "name",
                        name,
                        "state",
                        state,
                        "place",
                        Integer.toString(place));
    }

    private String said(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Serving.page(answer).select("[role=alert]").text();
    }

    private Document page() {
        return nadia().page(PATH);
    }

    private Serving nadia() {
        return new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL));
    }

    private String id(String table, String name) {
        return Objects.toString(
                db.fetchSingle("select id from care." + table + " where name = {0}", name).get(0));
    }
}
