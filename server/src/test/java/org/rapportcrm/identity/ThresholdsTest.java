package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.identity.match.Thresholds;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Administrators say how sure we have to be, for all and for single sources. */
@HouseTest
class ThresholdsTest {
    private static final String PATH = "/settings/matching";

    @Autowired MockMvcTester mvc;
    @Autowired Thresholds thresholds;
    @Autowired Sources sources;

    private Reviewer nadia;
    private UUID shop;

    @BeforeEach
    void aShopSendsCustomers() {
        nadia = new Reviewer(mvc, Reviewer.viewer("Nadia Rahimi", Reach.ALL, Reach.ALL));
        shop = sources.findOrAdd(SourceDefaults.named("Shop"), Author.of(nadia.viewer())).id();
    }

    @Test
    void holdForASourceUntilItFollowsTheHouseAgain() {
        nadia.post(
                PATH + "/" + shop,
                "own",
                "true",
                "automatic",
                "true",
                "upper",
                "97.5",
                "lower",
                "40");
        Threshold own = thresholds.all().of(shop);

        nadia.post(PATH + "/" + shop, "upper", "97.5", "lower", "40");

        assertThat(own).isEqualTo(new Threshold(shop, true, 0.975, 0.4, null));
        assertThat(thresholds.all().of(shop)).isEqualTo(thresholds.all().house());
    }

    @Test
    void joinNobodyWhereTheBoxIsEmpty() {
        nadia.post(PATH, "automatic", "true", "upper", "99", "lower", "50");

        nadia.post(PATH, "upper", "99", "lower", "50");

        assertThat(thresholds.all().house().automatic()).isFalse();
    }

    @Test
    void askNobodyAboutWhomTheyWouldJoin() {
        int status = nadia.post(PATH, "upper", "60", "lower", "70").getStatus();

        assertThat(status).isEqualTo(422);
        assertThat(thresholds.all().house().lower()).isEqualTo(0.5);
    }
}
