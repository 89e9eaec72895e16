package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role may want a second factor of everybody who has it. */
class EnrollingTest extends AccessTest {
    private static final String SALES = "00000000-0000-7000-8000-000000000002";

    private Browser ruths = browser();
    private Browser priyas = browser();

    @BeforeEach
    void salesNeedsASecondFactor() {
        people.ruthTheAdministrator();
        people.priyaInSales();
        ruths = signedIn("ruth@calder.example");
        priyas = signedIn("priya@calder.example");
        require("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/customers", "/trap/orders", "/nowhere"})
    void comesBeforeAnythingElse(String path) {
        HttpResponse<String> answer = priyas.get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/me/factors");
    }

    @Test
    void leadsFragmentsThereToo() {
        priyas.headers.put("HX-Request", "true");

        HttpResponse<String> answer = priyas.get("/customers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/me/factors");
    }

    @Test
    void changesNothingOnTheWay() {
        String token = Browser.token(priyas.get("/me/factors"));

        HttpResponse<String> answer = priyas.post("/trap/change", Browser.fields("_csrf", token));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void opensEverythingOnceItIsDone() {
        PhoneApp.of(priyas, clock);

        assertThat(priyas.get("/trap/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(ruths.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void lasts() {
        PhoneApp.of(priyas, clock);
        clock.pass(Duration.ofSeconds(60));
        priyas.submit("/me/factors", "/me/factors/app/removal");

        assertThat(priyas.get("/trap/orders").statusCode()).isEqualTo(303);
    }

    @Test
    void endsWithTheDemand() {
        require("false");

        assertThat(priyas.get("/trap/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void letsPeopleLeave() {
        HttpResponse<String> answer = priyas.submit("/me/factors", "/sign-out");

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void awaitsWhoeverIsInvited() {
        String link =
                Browser.page(
                                ruths.submit(
                                        "/me",
                                        "/settings/users",
                                        "name",
                                        "Jonas Weber",
                                        "email",
                                        "jonas@calder.example",
                                        "roles",
                                        SALES))
                        .select("#link")
                        .val();
        String path = java.net.URI.create(link).getPath();
        Browser jonas = browser();

        jonas.submit(path, path, "password", "amber trellis quiet forty");

        assertThat(jonas.get("/customers").headers().firstValue("Location"))
                .hasValue("/me/factors");
    }

    @Test
    void isJournaled() {
        assertThat(
                        db.fetchValue(
                                "select after ->> 'second-factor' from journal.change where record_id = ? order by position desc limit 1",
                                UUID.fromString(SALES)))
                .isEqualTo("true");
    }

    private void require(String required) {
        ruths.submit("/me", "/settings/roles/" + SALES + "/second-factor", "required", required);
    }
}
