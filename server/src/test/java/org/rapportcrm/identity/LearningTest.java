package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;

/** What people decide moves the weights, which can be seen and taken back. */
@HouseTest
class LearningTest extends SortedHouse {

    @Test
    void sharingATelephoneCountsLessWhenItKeepsBeingNobody() {
        double before = probability("Marchetti");

        for (String family : new String[] {"Wilk", "Novak", "Okafor", "Lindt"}) {
            UUID[] two = two(family);
            nadia.post("/duplicates/" + queue.pair(two[0], two[1]) + "/difference");
        }

        assertThat(probability("Weber")).isLessThan(before);
        assertThat(nadia.page("/duplicates/learned").text())
                .contains("What people decided about 4 pairs moved these weights")
                .contains("moved by −");
    }

    @Test
    void isTakenBackAtOnceAndLearnedAgain() {
        UUID[] two = two("Wilk");
        nadia.post("/duplicates/" + queue.pair(two[0], two[1]) + "/difference");

        nadia.post("/duplicates/learned/removal");
        String without = nadia.page("/duplicates/learned").text();
        nadia.post("/duplicates/learned/restoration");

        assertThat(without).contains("Nobody has decided anything yet").doesNotContain("moved by");
        assertThat(nadia.page("/duplicates/learned").text()).contains("about one pair");
    }

    @Test
    void forgetsASingleDecisionThatIsTakenBack() {
        UUID[] two = two("Wilk");
        String path = "/duplicates/" + queue.pair(two[0], two[1]);
        nadia.post(path + "/difference");

        nadia.post(path + "/reopening");

        assertThat(nadia.page("/duplicates/learned").text())
                .contains("Nobody has decided anything yet");
    }

    @Test
    void keepsNoValuesOfWhatItLearnedFrom() {
        UUID[] two = two("Wilk");
        nadia.post("/duplicates/" + queue.pair(two[0], two[1]) + "/difference");

        String lesson =
                db.fetchSingle("select l::text from identity.lesson l").get(0, String.class);

        assertThat(lesson).contains("EXACT").doesNotContain("Wilk").doesNotContain("5550142");
    }

    private double probability(String family) {
        UUID[] two = two(family);
        return queue.probability(two[0], two[1]);
    }

    /** Two of one name and one telephone. */
    private UUID[] two(String family) {
        UUID[] two = {one(family), one(family)};
        queue.catchUp();
        return two;
    }

    private UUID one(String family) {
        return customers.add(
                "given_name",
                "Elena",
                "family_name",
                family,
                "phone",
                "+43 1 5550142",
                "email",
                family + "@mail.example");
    }
}
