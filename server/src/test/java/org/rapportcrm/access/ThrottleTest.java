package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest extends AccessTest {
    @BeforeEach
    void ruthWorksHere() {
        people.ruthTheAdministrator();
    }

    @Test
    void refusesTheSixthFailureOfAnAccount() {
        failFiveTimes("ruth@calder.example");

        HttpResponse<String> sixth = attempt("ruth@calder.example", PASSWORD);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValueAsLong("Retry-After")).hasValue(901);
    }

    @Test
    void countsAccountsThatDoNotExistTheSame() {
        failFiveTimes("nobody@calder.example");

        assertThat(attempt("nobody@calder.example", "x").statusCode()).isEqualTo(429);
    }

    @Test
    void endsByItself() {
        failFiveTimes("ruth@calder.example");
        clock.pass(Duration.ofMinutes(15));

        assertThat(attempt("ruth@calder.example", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(attempt("ruth@calder.example", "wrong").statusCode()).isEqualTo(401);
            }
            assertThat(attempt("ruth@calder.example", PASSWORD).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void keepsNobodyOutOfABrowserThatTheyUsedBefore() {
        Browser ruth = signedIn("ruth@calder.example");
        ruth.submit("/me", "/sign-out");
        failFiveTimes("ruth@calder.example");

        HttpResponse<String> answer =
                ruth.submit(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        "ruth@calder.example",
                        "password",
                        PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void refusesTheThirtiethFailureOfAnAddressWhateverItForwards() {
        db.execute(
                "insert into access.throttle values ('address:127.0.0.1', ?::timestamptz, 28)",
                clock.instant());
        assertThat(attempt("nobody@calder.example", "x").statusCode()).isEqualTo(401);
        Browser spoofing = browser();
        spoofing.headers.put("X-Forwarded-For", "203.0.113.7");
        spoofing.headers.put("Forwarded", "for=203.0.113.7");

        HttpResponse<String> answer =
                spoofing.submit(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        "ruth@calder.example",
                        "password",
                        PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void comparesFewPasswordsHoweverManyComeAtOnce() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String guess = "guess " + i;
            attempts.add(() -> attempt("ruth@calder.example", guess).statusCode());
        }

        int compared = 0;
        try (var forty = Executors.newFixedThreadPool(40)) {
            for (Future<Integer> status : forty.invokeAll(attempts)) {
                compared += status.get() == 401 ? 1 : 0;
            }
        }

        assertThat(compared).isBetween(5, 5 + Runtime.getRuntime().availableProcessors());
    }

    private void failFiveTimes(String email) {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(email, "wrong").statusCode()).isEqualTo(401);
        }
    }

    private HttpResponse<String> attempt(String email, String password) {
        return browser().submit("/sign-in", "/sign-in", "email", email, "password", password);
    }
}
