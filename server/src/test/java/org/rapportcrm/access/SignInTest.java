package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.SESSION;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class SignInTest extends AccessTest {
    @Autowired CountedHashing hashing;

    @BeforeEach
    void ruthWorksHere() {
        people.ruthTheAdministrator();
    }

    @Test
    void ignoresTheCaseOfTheAddress() {
        Browser ruth = signedIn(" RUTH@Calder.example");

        assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void startsANewSessionAndEndsTheOldOne() {
        Browser ruth = signedIn("ruth@calder.example");
        String before = Objects.requireNonNull(ruth.cookies.get("__Host-session"));
        Browser other = browser();
        other.cookies.put("__Host-session", before);
        signInAgain(other);

        assertThat(other.cookies.get("__Host-session")).isNotEqualTo(before);
        assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(303);
    }

    @Test
    void neverTakesASessionThatItDidNotGiveOut() {
        Browser ruth = browser();
        ruth.cookies.put("__Host-session", "planted");

        ruth.submit("/sign-in", "/sign-in", "email", "ruth@calder.example", "password", PASSWORD);

        assertThat(ruth.cookies.get("__Host-session")).isNotEqualTo("planted");
        assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void hidesItsCookieFromScriptsAndOtherSites() {
        HttpResponse<String> answer =
                browser()
                        .submit(
                                "/sign-in",
                                "/sign-in",
                                "email",
                                "ruth@calder.example",
                                "password",
                                PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("__Host-session=")
                                .contains("; Path=/")
                                .contains("; Secure")
                                .contains("; HttpOnly")
                                .contains("; SameSite=Lax")
                                .doesNotContain("Domain"));
    }

    @Test
    void answersTheSameWhetherSomebodyWorksHereOrNot() {
        people.disable(people.priyaInSales());
        people.add("Ana Reyes", "ana@calder.example", "analyst");
        db.execute("update access.app_user set password_hash = null where name = 'Ana Reyes'");

        List<Map<String, Object>> answers =
                List.of(
                        failure("ruth@calder.example", "wrong password"),
                        failure("priya@calder.example", PASSWORD),
                        failure("ana@calder.example", PASSWORD),
                        failure("nobody@calder.example", "wrong password"));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).containsEntry("status", 401);
    }

    /** Measured times tell the same only most of the time; equal work always does. */
    @Test
    void doesTheSameWorkWhetherSomebodyWorksHereOrNot() {
        people.disable(people.priyaInSales());
        people.add("Ana Reyes", "ana@calder.example", "analyst");
        db.execute("update access.app_user set password_hash = null where name = 'Ana Reyes'");
        Map<String, List<String>> work = new TreeMap<>();
        hashing.done();

        for (String who : List.of("ruth", "priya", "ana", "nobody")) {
            failure(who + "@calder.example", "wrong password");
            work.put(who, hashing.done());
        }

        assertThat(work.get("ruth"))
                .singleElement()
                .isEqualTo("compared with [, argon2id, v=19, m=19456,t=2,p=1]");
        assertThat(work.values()).containsOnly(work.get("ruth"));
    }

    @Test
    void leavesByFormAndTakesEverythingAlong() {
        Browser ruth = signedIn("ruth@calder.example");
        String session = Objects.requireNonNull(ruth.cookies.get("__Host-session"));

        HttpResponse<String> answer = ruth.submit("/me", "/sign-out");

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        Browser thief = browser();
        thief.cookies.put("__Host-session", session);
        assertThat(thief.get("/trap/signed-in").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "/customers?view=mine, /customers?view=mine",
        "https://evil.example/customers, /customers",
        "//evil.example/, /",
        "/\\evil.example, /",
        "javascript:alert(1), /",
        "/sign-out, /"
    })
    void goesOnOnlyToPlacesOfOurs(String next, String place) {
        HttpResponse<String> answer =
                browser()
                        .submit(
                                "/sign-in",
                                "/sign-in",
                                "email",
                                "ruth@calder.example",
                                "password",
                                PASSWORD,
                                "next",
                                next);

        assertThat(answer.headers().firstValue("Location")).hasValue(place);
    }

    @Test
    void strengthensAnOldHash() {
        String weak = new Argon2PasswordEncoder(16, 32, 1, 1 << 12, 1).encode(PASSWORD);
        db.update(APP_USER).set(APP_USER.PASSWORD_HASH, weak).execute();

        Browser ruth = signedIn("ruth@calder.example");

        assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(200);
        assertThat(db.fetchValue(APP_USER.PASSWORD_HASH)).contains("m=19456,t=2,p=1");
    }

    @Test
    void keepsOnlyHashesOfSessions() {
        Browser ruth = signedIn("ruth@calder.example");

        byte[] kept = db.fetchValue(SESSION.TOKEN_HASH);

        assertThat(ruth.cookies.get("__Host-session")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(kept).hasSize(32);
    }

    @Test
    void endsIdleAndOldSessions() {
        Browser idle = signedIn("ruth@calder.example");
        clock.pass(Duration.ofHours(4).plusSeconds(1));
        assertThat(idle.get("/trap/signed-in").statusCode()).isEqualTo(303);

        Browser busy = signedIn("ruth@calder.example");
        for (int hour = 0; hour < 11; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(busy.get("/trap/signed-in").statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofHours(1));
        assertThat(busy.get("/trap/signed-in").statusCode()).isEqualTo(303);
    }

    private Map<String, Object> failure(String email, String password) {
        HttpResponse<String> answer =
                browser().submit("/sign-in", "/sign-in", "email", email, "password", password);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("status", answer.statusCode());
        facts.put("body", masked(answer.body(), email));
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!name.equals("date")) {
                        facts.put(name, values.toString());
                    }
                });
        facts.remove("content-length");
        return facts;
    }

    private static String masked(String body, String email) {
        return body.replace(email, "EMAIL").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF");
    }

    /** Signs in with a session that still lives: the form came from elsewhere. */
    private void signInAgain(Browser browser) {
        Browser elsewhere = browser();
        String token = Browser.token(elsewhere.get("/sign-in"));
        browser.cookies.putAll(elsewhere.cookies);
        browser.post(
                "/sign-in",
                Map.of("email", "ruth@calder.example", "password", PASSWORD, "_csrf", token));
    }
}
