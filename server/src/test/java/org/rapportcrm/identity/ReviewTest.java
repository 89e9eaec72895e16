package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;

/** People decide who is the same, one after the other, and take it back. */
@HouseTest
class ReviewTest extends SortedHouse {

    private UUID elena;
    private UUID again;
    private String path;

    @BeforeEach
    void elenaIsThereTwice() {
        elena = elena();
        again = elena();
        queue.catchUp();
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
    void marksNoDifferenceThatTellsNothing() {
        db.execute(
                "insert into customer.external_id (source_id, external_id, customer_id) values ({0}, 'H-1', {1}), ({2}, 'W-1', {3})",
                new UUID(0, 51), elena, new UUID(0, 52), again);

        Elements comparison = nadia.page(path).select("[data-testid=comparison]");

        assertThat(comparison.text()).contains("H-1", "W-1");
        assertThat(comparison.select("mark").eachText()).doesNotContain("W-1");
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
    void isHandedToATeamWhoseMembersFindItAmongTheirs() {
        UUID vienna = new UUID(0, 41);
        db.execute("insert into access.team (id, name) values ({0}, 'Vienna')", vienna);
        Reviewer tom = nadia.in(vienna);
        String before = tom.page("/duplicates?part=team").select("[data-testid=verdict]").text();

        nadia.post(path + "/team", "team", vienna.toString());

        assertThat(before).isEmpty();
        assertThat(tom.page("/duplicates?part=team").select("[data-testid=verdict]")).hasSize(1);
        assertThat(nadia.page("/duplicates?part=team").select("[data-testid=verdict]")).isEmpty();
        assertThat(nadia.post(path + "/team", "team", new UUID(0, 42).toString()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void waitsForWhoeverOwnsOneOfThem() {
        Reviewer lucy = new Reviewer(mvc, Reviewer.viewer("Lucy Tran", Reach.ALL, Reach.OWN));
        String before = lucy.page("/duplicates").select("[data-testid=verdict]").text();

        db.execute(
                "update customer.customer set owner_id = {0} where id = {1}",
                lucy.viewer().id(), again);

        assertThat(before).isEmpty();
        assertThat(lucy.page("/duplicates").select("[data-testid=verdict]")).hasSize(1);
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
}
