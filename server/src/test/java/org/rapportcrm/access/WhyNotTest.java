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
    void namesNobodyWhoWasDisabled() {
        people.disable(people.add("Otto Lang", "otto@calder.example", "administrator"));

        assertThat(why("/rights/role/administer")).doesNotContain("Otto");
    }

    @Test
    void knowsNoRightsThatAreNone() {
        assertThat(priya.get("/rights/moon/write").statusCode()).isEqualTo(404);
        assertThat(priya.get("/rights/customer/howl").statusCode()).isEqualTo(404);
    }

    private String why(String path) {
        return Browser.page(priya.get(path)).select("#why").text();
    }
}
