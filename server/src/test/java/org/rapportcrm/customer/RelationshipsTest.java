package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class RelationshipsTest {
    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;

    private Desk anna;
    private UUID elena;
    private UUID hotels;

    @BeforeEach
    void knowsElenaAndHerHotels() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        elena = anna.add("kind", "person", "family_name", "Marchetti");
        hotels = anna.add("kind", "organization", "name", "Brightwater Hotels");
    }

    @Test
    void readsRightFromBothSides() throws Exception {
        tie(elena, "works_for", hotels, "role", "Director", "since", "2018-03-01");

        assertThat(of(elena)).contains("Brightwater Hotels Works for, Director");
        assertThat(of(hotels)).contains("Marchetti Employs, Director");
        assertThat(
                        anna.open("/customers/" + hotels)
                                .page()
                                .select("[data-testid=relationships]")
                                .text())
                .contains("Marchetti", "Employs");
    }

    @Test
    void isTypedFromTheOtherSideAsWell() throws Exception {
        tie(hotels, "works_for.inverse", elena);

        assertThat(of(elena)).contains("Works for");
    }

    @Test
    void standsInTheHistoryOfBoth() throws Exception {
        tie(elena, "works_for", hotels);

        assertThat(anna.open("/customers/" + elena + "/history").page().text())
                .contains("added a relationship", "Brightwater Hotels");
        assertThat(anna.open("/customers/" + hotels + "/history").page().text())
                .contains("added a relationship", "Marchetti");
    }

    @Test
    void comesBackWhenItsRemovalIsTakenBack() throws Exception {
        tie(elena, "works_for", hotels, "role", "Director");
        String removal =
                anna.open("/customers/" + elena + "/relationships")
                        .page()
                        .select("[data-testid=tie] form[action$=/deletion]")
                        .attr("action");

        Desk.Answer removed = anna.send(removal);
        String whileGone = of(elena);
        anna.send(anna.follow(removed).page().select(".rp-toast form").attr("action"));

        assertThat(whileGone).doesNotContain("Works for");
        assertThat(of(elena)).contains("Works for, Director");
    }

    @Test
    void endsAndIsCalledOtherwiseLater() throws Exception {
        tie(elena, "works_for", hotels, "role", "Buyer", "since", "2018-03-01");

        anna.send(terms(elena), "role", "Director", "since", "2018-03-01", "until", "2026-01-31");

        assertThat(of(elena)).contains("Works for, Director").doesNotContain("Buyer");
        for (UUID customer : new UUID[] {elena, hotels}) {
            assertThat(anna.open("/customers/" + customer + "/history").page().text())
                    .contains("changed a relationship", "Buyer Director", "Until");
        }
    }

    @Test
    void isAsItWasWhenItsChangeIsTakenBack() throws Exception {
        tie(elena, "works_for", hotels, "role", "Buyer");

        Desk.Answer changed = anna.send(terms(elena), "role", "Director", "until", "2026-01-31");
        anna.send(anna.follow(changed).page().select(".rp-toast form").attr("action"));

        assertThat(of(elena)).contains("Works for, Buyer").doesNotContain("2026");
    }

    @Test
    void doesNotEndBeforeItBegins() throws Exception {
        tie(elena, "works_for", hotels);

        Desk.Answer answer = anna.send(terms(elena), "since", "2020-01-01", "until", "2019-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("details[open] .is-invalid").val()).isEqualTo("2019-01-01");
    }

    @Test
    void doesNotGoOnBesideAnotherThatStands() throws Exception {
        tie(elena, "works_for", hotels, "until", "2019-01-01");
        String ended = terms(elena);
        tie(elena, "works_for", hotels);

        Desk.Answer answer = anna.send(ended, "until", "");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void refusesTheWrongWayRound() throws Exception {
        Desk.Answer answer = tie(hotels, "works_for", elena);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#other-said").text()).contains("who is who");
    }

    @Test
    void standsOnceAlsoWhenItIsMutual() throws Exception {
        UUID paolo = anna.add("kind", "person", "family_name", "Paolo");
        tie(elena, "household", paolo);

        Desk.Answer again = tie(paolo, "household", elena);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#other-said").text()).contains("there already");
    }

    @Test
    void makesNobodyItsOwnParent() throws Exception {
        UUID group = anna.add("kind", "organization", "name", "Group");
        UUID daughter = anna.add("kind", "organization", "name", "Daughter");
        tie(group, "parent_of", hotels);
        tie(hotels, "parent_of", daughter);

        Desk.Answer answer = tie(daughter, "parent_of", group);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#other-said").text()).contains("its own parent");
    }

    @Test
    void asksForTheNumberWhenSeveralAreCalledSo() throws Exception {
        anna.add("kind", "organization", "name", "Twin");
        anna.add("kind", "organization", "name", "Twin");

        Desk.Answer several = send(elena, "works_for", "Twin");
        Desk.Answer nobody = send(elena, "works_for", "Nobody At All");

        assertThat(several.page().select("#other-said").text()).contains("type the number");
        assertThat(nobody.page().select("#other-said").text()).contains("Nobody At All");
        assertThat(nobody.page().select("#other").val()).isEqualTo("Nobody At All");
    }

    @Test
    void doesNotTieWhatSomebodyMayNotSee() throws Exception {
        Desk clara = new Desk(mvc, Staff.CLARA);

        Desk.Answer answer =
                clara.send(
                        "/customers/" + elena + "/relationships",
                        "tie",
                        "knows",
                        "other",
                        "Marchetti");

        assertThat(answer.status()).isEqualTo(404);
    }

    private String terms(UUID customer) throws Exception {
        return anna.open("/customers/" + customer + "/relationships")
                .page()
                .select("[data-testid=terms]")
                .attr("action");
    }

    private Desk.Answer tie(UUID from, String tie, UUID to, String... more) throws Exception {
        return send(from, tie, "C-" + edits.read(Staff.ANNA, to).number() + " whoever", more);
    }

    private Desk.Answer send(UUID from, String tie, String other, String... more) throws Exception {
        String[] fields = java.util.Arrays.copyOf(more, more.length + 4);
        fields[more.length] = "tie";
        fields[more.length + 1] = tie;
        fields[more.length + 2] = "other";
        fields[more.length + 3] = other;
        return anna.send("/customers/" + from + "/relationships", fields);
    }

    private String of(UUID customer) throws Exception {
        return anna.open("/customers/" + customer + "/relationships")
                .page()
                .select("[data-testid=tie]")
                .text();
    }
}
