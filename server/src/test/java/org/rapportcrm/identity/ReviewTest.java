package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** People decide who is the same, one after the other, and take it back. */
@HouseTest
class ReviewTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired Following following;
    @Autowired JoiningPairs joining;

    private Customers customers;
    private Queue queue;
    private Reviewer nadia;
    private UUID elena;
    private UUID again;
    private String path;

    @BeforeEach
    void elenaIsThereTwice() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        customers = new Customers(types, transactions);
        queue = new Queue(db, following, joining);
        queue.forget();
        elena = elena();
        again = elena();
        queue.catchUp();
        nadia = new Reviewer(mvc, Reviewer.viewer("Nadia Rahimi", Reach.ALL, Reach.ALL));
        path = "/duplicates/" + queue.pair(elena, again);
    }

    @Test
    void showsBarsThatAddUpToTheWhole() {
        Document page = nadia.page("/duplicates");

        double sum =
                page.select("[data-testid=comparison] .rp-num").eachText().stream()
                        .mapToDouble(text -> Double.parseDouble(text.replace("−", "-")))
                        .sum();
        String said = page.select("[data-testid=verdict] .rp-small").text();
        String total = said.replaceAll("(?s).*adds up to ([+−][0-9.]+[0-9]).*", "$1");
        assertThat(sum).isCloseTo(Double.parseDouble(total.replace("−", "-")), within(0.6));
    }

    @Test
    void tellsWhatTheyWouldBecome() {
        Document page = nadia.page("/duplicates");

        assertThat(page.select("[data-testid=after]").text())
                .contains("Elena Marchetti")
                .contains("Can be taken apart again");
    }

    @Test
    void mergesAndShowsTheNextAndTakesItBack() {
        var said = nadia.says(path + "/merge");

        assertThat(queue.isMerged(again)).isTrue();
        assertThat(nadia.page("/duplicates").select("[data-testid=verdict]")).isEmpty();

        nadia.post(Objects.requireNonNull(said.undo()));

        assertThat(queue.isMerged(again)).isFalse();
        assertThat(queue.between(elena, again)).isEqualTo("waiting");
    }

    @Test
    void neverAsksAgainAboutWhoIsDifferent() {
        nadia.post(path + "/difference");

        customers.change(again, "job_title", "Cook");
        queue.catchUp();

        assertThat(queue.between(elena, again)).isEqualTo("different");
    }

    @Test
    void asksAgainWhenMoreSpeaksForIt() {
        nadia.post(path + "/difference");

        customers.change(elena, "city", "Graz");
        customers.change(again, "city", "Graz");
        queue.catchUp();

        assertThat(queue.between(elena, again)).isEqualTo("waiting");
    }

    @Test
    void neverAsksAgainAboutPartsOfWhoWasMerged() {
        UUID third = elena();
        queue.catchUp();
        nadia.post(path + "/difference");
        nadia.post("/duplicates/" + queue.pair(again, third) + "/merge");

        queue.catchUp();

        assertThat(nadia.page("/duplicates").select("[data-testid=verdict]")).isEmpty();
    }

    @Test
    void tiesAHousehold() {
        nadia.post(path + "/household");

        assertThat(ties()).isEqualTo(1);
        assertThat(queue.between(elena, again)).isEqualTo("household");

        nadia.post(path + "/reopening");

        assertThat(ties()).isZero();
    }

    @Test
    void comesBackTomorrow() {
        nadia.post(path + "/delay");

        assertThat(nadia.page("/duplicates").select("[data-testid=verdict]")).isEmpty();
        assertThat(queue.between(elena, again)).isEqualTo("waiting");
    }

    @Test
    void letsOneDecideOnce() {
        nadia.post(path + "/difference");

        assertThat(nadia.post(path + "/merge").getStatus()).isEqualTo(409);
        assertThat(queue.isMerged(again)).isFalse();
    }

    @Test
    void mergesThreeAtOnce() {
        UUID third = elena();
        queue.catchUp();

        Document page = nadia.page("/duplicates");
        String first = page.select("form[action$=/merge]").attr("action");
        String[] pairs = page.select("input[name=pair]").eachAttr("value").toArray(String[]::new);
        nadia.post(first, "pair", pairs[0], "pair", pairs[1]);

        assertThat(page.select("[data-testid=verdict]")).hasSize(2);
        assertThat(queue.isMerged(again)).isTrue();
        assertThat(queue.isMerged(third)).isTrue();
    }

    @Test
    void remembersThatAMergeWasWrong() {
        nadia.post(path + "/merge");

        nadia.post(path + "/parting");
        customers.change(elena, "job_title", "Cook");
        queue.catchUp();

        assertThat(queue.isMerged(again)).isFalse();
        assertThat(queue.between(elena, again)).isEqualTo("different");
    }

    @Test
    void keepsValuesFromWhomAFieldIsDenied() {
        Reviewer lucy =
                new Reviewer(mvc, Reviewer.viewer("Lucy Tran", Reach.ALL, Reach.ALL, "email"));

        Document page = lucy.page("/duplicates");

        assertThat(page.text()).doesNotContain("elena@marchetti.example").contains("Kept from you");
        assertThat(nadia.page("/duplicates").text()).contains("elena@marchetti.example");
    }

    @Test
    void tellsNobodyHowFarAFieldAgreesThatIsKeptFromThem() {
        Reviewer lucy =
                new Reviewer(mvc, Reviewer.viewer("Lucy Tran", Reach.ALL, Reach.ALL, "email"));

        var kept =
                lucy.page("/duplicates")
                        .select("[data-testid=comparison] tr:contains(Kept from you)");

        assertThat(kept).hasSize(1);
        assertThat(kept.select(".rp-weigh")).isEmpty();
    }

    @Test
    void existsOnlyForWhomBothCustomersExist() {
        Reviewer lucy = new Reviewer(mvc, Reviewer.viewer("Lucy Tran", Reach.OWN, Reach.ALL));

        assertThat(lucy.page("/duplicates").select("[data-testid=verdict]")).isEmpty();
        assertThat(lucy.get(path).getStatus()).isEqualTo(404);
        assertThat(lucy.post(path + "/merge").getStatus()).isEqualTo(404);
        assertThat(queue.isMerged(again)).isFalse();
    }

    @Test
    void tellsOnTheCustomersPageWhomToCompare() {
        assertThat(nadia.page("/customers/" + elena).select("[data-testid=may-be] a").attr("href"))
                .isEqualTo(path);
    }

    private int ties() {
        return db.fetchCount(
                db.selectFrom("customer.relationship")
                        .where("kind = 'household' and from_id in ({0}, {1})", elena, again));
    }

    private UUID elena() {
        return customers.add(
                "given_name",
                "Elena",
                "family_name",
                "Marchetti",
                "email",
                "elena@marchetti.example",
                "phone",
                "+43 1 5550142");
    }
}
