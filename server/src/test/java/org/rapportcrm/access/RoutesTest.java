package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutesTest extends AccessTest {
    @Test
    void sendStrangersToSignInAndBack() {
        HttpResponse<String> answer = browser().get("/customers?view=mine&q=a%20b");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fcustomers%3Fview%3Dmine%26q%3Da%2520b");
    }

    /** Strangers must not fill the log with what is their own fault. */
    @Test
    void refuseWhatIsNoText() {
        assertThat(browser().get("/sign-in?next=%ff").statusCode()).isEqualTo(400);
    }

    @Test
    void tellFragmentsWhereToSignIn() {
        Browser stranger = browser();
        stranger.headers.put("HX-Request", "true");
        stranger.headers.put("HX-Current-URL", "http://127.0.0.1/customers/7");

        HttpResponse<String> answer = stranger.send("POST", "/trap/change", "a=1", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .hasValue("/sign-in?next=%2Fcustomers%2F7");
    }

    @Test
    void tellProgramsWithAProblem() {
        Browser program = browser();
        program.headers.put("Accept", "application/json");

        HttpResponse<String> answer = program.get("/trap/signed-in");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void withoutPolicyAnswerNobody() {
        people.ruthTheAdministrator();

        assertThat(browser().get("/trap/undeclared").statusCode()).isEqualTo(303);
        assertThat(signedIn("ruth@calder.example").get("/trap/undeclared").statusCode())
                .isEqualTo(403);
    }

    @Test
    void needWhatTheyDeclare() {
        people.add("Ana Reyes", "ana@calder.example", "analyst");
        people.priyaInSales();

        assertThat(signedIn("ana@calder.example").get("/trap/orders").statusCode()).isEqualTo(403);
        assertThat(signedIn("priya@calder.example").get("/trap/orders").statusCode())
                .isEqualTo(200);
    }

    @Test
    void knowADisabledUserNoLonger() {
        people.ruthTheAdministrator();
        UUID priya = people.priyaInSales();
        Browser browser = signedIn("priya@calder.example");
        assertThat(browser.get("/trap/signed-in").statusCode()).isEqualTo(200);

        people.disable(priya);

        assertThat(browser.get("/trap/signed-in").statusCode()).isEqualTo(303);
        browser.headers.put("Accept", "application/json");
        assertThat(browser.get("/trap/signed-in").statusCode()).isEqualTo(401);
    }

    @Test
    void knowALostRoleNoLonger() {
        UUID priya = people.priyaInSales();
        Browser browser = signedIn("priya@calder.example");
        assertThat(browser.get("/trap/orders").statusCode()).isEqualTo(200);

        people.loseAllRoles(priya);

        assertThat(browser.get("/trap/orders").statusCode()).isEqualTo(403);
    }
}
