package org.rapportcrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class HomePageTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Commitments commitments;
    @Autowired DSLContext db;
    private final Viewer priya = writing(People.priya());

    @BeforeEach
    void nothingYet() {
        db.execute("delete from interaction.task");
        db.execute("delete from interaction.promise");
        db.execute("update customer.customer set deleted_at = now(), owner_id = null");
    }

    @Test
    void teachesTheFirstStepWhileThereIsNobody() {
        assertThat(home(priya).select(".rp-empty a").eachAttr("href"))
                .containsExactly("/imports/new", "/customers/new");
    }

    @Test
    void saysSoWhenNothingIsMine() {
        customer("Elena Marchetti", null);

        Document home = home(priya);

        assertThat(home.select(".rp-empty h2").text()).isEqualTo("Nothing waits for you");
        assertThat(home.select("[data-testid=my-customers]").text())
                .contains("You are in charge of nobody yet");
    }

    @Test
    void countsOnlyMyCustomersByStage() {
        customer("Elena Marchetti", priya);
        customer("Tomasz Wilk", priya);
        customer("Ann Lee", People.lucy());

        assertThat(home(priya).select("[data-testid=stage]").eachText())
                .containsExactly("Active 2");
    }

    @Test
    void aTaskDoneHereLeadsBackHere() {
        UUID elena = customer("Elena Marchetti", priya);
        commitments.plan(Author.of(priya), task(elena, "Call her"));
        Element form = home(priya).expectFirst("[data-testid=day] form[action$=/completion]");

        var answer = post(form.attr("action"), form.expectFirst("[name=from]").val());

        assertThat(answer).hasRedirectedUrl("/");
        assertThat(home(priya).select("[data-testid=day]")).isEmpty();
    }

    @Test
    void aPromiseKeptHereLeadsBackHere() {
        UUID elena = customer("Elena Marchetti", priya);
        commitments.promise(
                Author.of(priya),
                new NewPromise(elena, "A quote", java.time.LocalDate.EPOCH, null, null));
        Element form = home(priya).expectFirst("[data-testid=my-promise] form[action$=/keeping]");

        var answer = post(form.attr("action"), form.expectFirst("[name=from]").val());

        assertThat(answer).hasRedirectedUrl("/");
        assertThat(home(priya).select("[data-testid=my-promise]")).isEmpty();
    }

    @Test
    void leadsNowhereElse() {
        UUID elena = customer("Elena Marchetti", priya);
        UUID task = commitments.plan(Author.of(priya), task(elena, "Call her"));

        assertThat(post("/tasks/" + task + "/completion", "https://evil.example"))
                .hasRedirectedUrl("/customers/" + elena);
    }

    @Test
    void othersTasksAndPromisesAreNotMine() {
        UUID elena = customer("Elena Marchetti", priya);
        commitments.plan(Author.of(priya), task(elena, "Call her"));

        assertThat(home(writing(People.lucy())).select("[data-testid=day]")).isEmpty();
    }

    private Document home(Viewer viewer) {
        return Pages.open(mvc, viewer, "/");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String path, String from) {
        return mvc.post().uri(path).with(Acting.as(priya)).param("from", from).exchange();
    }

    private UUID customer(String name, @org.jspecify.annotations.Nullable Viewer owner) {
        UUID id = new Customers(types, transactions).add("name", name, "stage", "active");
        db.execute(
                "update customer.customer set owner_id = {0}::uuid where id = {1}",
                owner == null ? null : owner.id(), id);
        return id;
    }

    private NewTask task(UUID customer, String title) {
        return new NewTask(
                customer,
                "call",
                title,
                null,
                Instant.EPOCH,
                false,
                null,
                null,
                priya.id(),
                null,
                null);
    }

    private static Viewer writing(Viewer viewer) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        for (String kind : List.of("interaction", "task")) {
            grants.put(Permission.of(kind, Action.READ), Reach.ALL);
            grants.put(Permission.of(kind, Action.WRITE), Reach.OWN);
        }
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.teams(),
                grants,
                viewer.locale(),
                viewer.zone());
    }
}
