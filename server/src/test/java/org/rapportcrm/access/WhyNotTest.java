package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhyNotTest extends AccessTest {
    private Browser priya;

    @BeforeEach
    void priyaSells() {
        people.ruthTheAdministrator();
        people.priyaInSales();
        priya = signedIn("priya@calder.example");
    }

    @Test
    void tellsTheMissingRightAndWhoCanGiveIt() {
        String why = why("/rights/role/administer");

        assertThat(why)
                .isEqualTo(
                        "For this you need the right “Roles: Administer”. Ruth Calloway can give it to you.");
    }

    @Test
    void tellsHowFarARightReachesThatIsNotEnough() {
        db.execute(
                "update access.role_grant set reach = 'OWN' where kind = 'customer' and action = 'WRITE'");

        assertThat(why("/rights/customer/write"))
                .startsWith("Your right “Customers: Change” does not reach this one: Own.");
    }

    @Test
    void saysThatARightIsThere() {
        Browser ruth = signedIn("ruth@calder.example");

        assertThat(Browser.page(ruth.get("/rights/role/administer")).select("#why").text())
                .startsWith("You have the right “Roles: Administer”, for all of them.");
    }

    @Test
    void namesNobodyWhoWasDisabled() {
        people.disable(people.add("Otto Lang", "otto@calder.example", "administrator"));

        assertThat(why("/rights/role/administer")).doesNotContain("Otto");
    }

    @Test
    void knowsNoRightsThatAreNone() {
        assertThat(priya.get("/rights/moon/write").statusCode()).isEqualTo(404);
        assertThat(priya.get("/rights/customer/howl").statusCode()).isEqualTo(404);
    }

    @Test
    void isAskedOnThePageThatRefuses() {
        var refused = Browser.page(priya.get("/settings/users"));

        assertThat(refused.select("main a[href='/rights/user/administer']").text())
                .isEqualTo("Why can’t I do this?");
    }

    @Test
    void isAskedInTheSettingsAboutWhatSomebodyElseSetsUp() {
        db.execute(
                "insert into access.role_grant select id, 'branding', 'ADMINISTER', 'ALL' from access.role where code = 'sales'");

        var settings = Browser.page(priya.get("/settings"));

        db.execute(
                "delete from access.role_grant where kind = 'branding' and role_id in (select id from access.role where code = 'sales')");
        assertThat(settings.select("[data-testid=settings] a[href='/settings/branding']"))
                .hasSize(1);
        assertThat(
                        settings.select("[data-testid=settings] a[href='/rights/user/administer']")
                                .text())
                .contains("Users", "Why can’t I do this?");
        assertThat(settings.select("[data-testid=settings] a[href='/settings/users']")).isEmpty();
    }

    private String why(String path) {
        return Browser.page(priya.get(path)).select("#why").text();
    }
}
