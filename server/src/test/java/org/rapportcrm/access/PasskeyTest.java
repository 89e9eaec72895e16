package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.PASSKEY;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Web Authentication: what an authenticator may say, and what not. */
class PasskeyTest extends AccessTest {
    private static final JsonMapper JSON = new JsonMapper();

    private UUID ruth = new UUID(0, 0);
    private Browser office = browser();
    private SoftKey key = new SoftKey("");

    @BeforeEach
    void ruthHasAPasskey() {
        ruth = people.ruthTheAdministrator();
        office = signedIn("ruth@calder.example");
        key = new SoftKey("http://localhost:" + port);
        assertThat(add(office, key, "Laptop").statusCode()).isEqualTo(200);
    }

    @Test
    void signsInAlone() {
        Browser ruths = browser();

        HttpResponse<String> answer = signIn(ruths, key.signed(optionsOfSignIn(ruths)));

        assertThat(answer.headers().firstValue("Location")).hasValue("/customers");
        assertThat(ruths.get("/trap/signed-in").statusCode()).isEqualTo(200);
        assertThat(Browser.page(office.get("/me/factors")).text()).contains("last used");
    }

    @Test
    void doesNotSignInAloneWithoutAFinger() {
        key.verified = false;
        Browser ruths = browser();

        assertThat(signIn(ruths, key.signed(optionsOfSignIn(ruths))).statusCode()).isEqualTo(401);
    }

    @Test
    void isASecondFactorWithoutAFinger() {
        key.verified = false;
        Browser ruths = half("ruth@calder.example");

        HttpResponse<String> answer = second(ruths, key.signed(optionsOfSecond(ruths)));

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(ruths.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void isNoSecondFactorOfOthers() {
        people.priyaInSales();
        SoftKey hers = new SoftKey("http://localhost:" + port);
        add(signedIn("priya@calder.example"), hers, "Phone");
        Browser thief = half("ruth@calder.example");

        assertThat(second(thief, hers.signed(optionsOfSecond(thief))).statusCode()).isEqualTo(401);
    }

    @Test
    void confirmsSomethingDangerous() {
        clock.pass(Duration.ofMinutes(11));
        Map<?, ?> options = options(office, "/me", "/confirmation/options");

        HttpResponse<String> done =
                office.submit(
                        "/me", "/me/factors/recovery-codes", "proof_passkey", key.signed(options));

        assertThat(Browser.page(done).select("[data-testid=codes] li")).hasSize(10);
    }

    @Test
    void answersAQuestionOnce() {
        Browser ruths = browser();
        String answer = key.signed(optionsOfSignIn(ruths));
        assertThat(signIn(ruths, answer).statusCode()).isEqualTo(302);
        Browser replayed = browser();
        replayed.cookies.putAll(ruths.cookies);
        replayed.cookies.remove("__Host-session");

        assertThat(signIn(replayed, answer).statusCode()).isEqualTo(401);
    }

    @Test
    void answersTheBrowserThatAsked() {
        String answer = key.signed(optionsOfSignIn(browser()));
        Browser other = browser();
        optionsOfSignIn(other);

        assertThat(signIn(other, answer).statusCode()).isEqualTo(401);
    }

    @Test
    void answersWithinFiveMinutes() {
        Browser ruths = browser();
        String answer = key.signed(optionsOfSignIn(ruths));

        clock.pass(Duration.ofMinutes(5));

        assertThat(signIn(ruths, answer).statusCode()).isEqualTo(401);
    }

    @Test
    void answersWhatItWasAsked() {
        Browser ruths = half("ruth@calder.example");
        String answer = key.signed(optionsOfSecond(ruths));

        assertThat(signIn(ruths, answer).statusCode()).isEqualTo(401);
    }

    @Test
    void isNotTakenFromAnotherSite() {
        key.origin = "https://rapport.evil.example";

        assertThat(signInAnew().statusCode()).isEqualTo(401);
    }

    @Test
    void isNotTakenForAnotherSite() {
        key.rpId = "evil.example";

        assertThat(signInAnew().statusCode()).isEqualTo(401);
    }

    @Test
    void isNotTakenFromACopyThatCountsFromBelow() {
        key.count = 9;
        assertThat(signInAnew().statusCode()).isEqualTo(302);

        key.count = 4;

        assertThat(signInAnew().statusCode()).isEqualTo(401);
    }

    @Test
    void isNotTakenForSomebodyElse() {
        key.userHandle = "AAAAAAAAcACAAAAAAAAAAQ";

        assertThat(signInAnew().statusCode()).isEqualTo(401);
    }

    @Test
    void isNotTakenWithAnotherKeyOfThatName() {
        SoftKey forged = new SoftKey("http://localhost:" + port);
        System.arraycopy(key.id, 0, forged.id, 0, key.id.length);
        forged.userHandle = key.userHandle;
        Browser thief = browser();

        assertThat(signIn(thief, forged.signed(optionsOfSignIn(thief))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void isNotTakenFromWhoeverIsDisabled() {
        people.disable(ruth);

        assertThat(signInAnew().statusCode()).isEqualTo(401);
    }

    @Test
    void belongsToOneAlone() {
        people.priyaInSales();

        HttpResponse<String> answer = add(signedIn("priya@calder.example"), key, "Mine");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(db.fetchCount(PASSKEY)).isEqualTo(1);
    }

    @Test
    void goesWhenItsUserRemovesIt() {
        String removal =
                Browser.page(office.get("/me/factors"))
                        .select("[data-testid=passkeys] form[action$=removal]")
                        .attr("action");
        people.priyaInSales();
        signedIn("priya@calder.example").submit("/me", removal);
        assertThat(db.fetchCount(PASSKEY)).isEqualTo(1);

        office.submit("/me/factors", removal);

        assertThat(db.fetchCount(PASSKEY)).isZero();
        assertThat(signInAnew().statusCode()).isEqualTo(401);
    }

    @Test
    void canBeOneOfSeveral() {
        SoftKey ring = new SoftKey("http://localhost:" + port);

        add(office, ring, "Key on the ring");

        assertThat(Browser.page(office.get("/me/factors")).text())
                .contains("Laptop", "Key on the ring");
        key = ring;
        assertThat(signInAnew().statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "7",
                "{\"rawId\":\"AA\"}",
                "not json",
                "{\"id\":null,\"rawId\":null,\"response\":{}}"
            })
    void isNotNonsense(String nonsense) {
        Browser ruths = browser();
        optionsOfSignIn(ruths);
        assertThat(signIn(ruths, nonsense).statusCode()).isEqualTo(401);

        options(office, "/me/factors", "/me/factors/passkeys/options");
        assertThat(
                        office.submit("/me/factors", "/me/factors/passkeys", "passkey", nonsense)
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isOfferedUnderOurNameOnly() {
        assertThat(Browser.page(office.get("/me/factors")).text())
                .contains("under the name that your administrator set");
        assertThat(browser().get("/sign-in").body()).doesNotContain("/sign-in/passkey");
    }

    private HttpResponse<String> add(Browser user, SoftKey with, String name) {
        Map<?, ?> options = options(user, "/me/factors", "/me/factors/passkeys/options");
        return user.submit(
                "/me/factors",
                "/me/factors/passkeys",
                "name",
                name,
                "passkey",
                with.created(options));
    }

    private HttpResponse<String> signInAnew() {
        Browser ruths = browser();
        return signIn(ruths, key.signed(optionsOfSignIn(ruths)));
    }

    private static HttpResponse<String> signIn(Browser browser, String answer) {
        return browser.submit(
                "/sign-in", "/sign-in/passkey", "passkey", answer, "next", "/customers");
    }

    private static HttpResponse<String> second(Browser browser, String answer) {
        return browser.submit(
                "/sign-in/second-factor", "/sign-in/second-factor", "passkey", answer);
    }

    private Browser half(String email) {
        return signedIn(email);
    }

    private static Map<?, ?> optionsOfSignIn(Browser browser) {
        return options(browser, "/sign-in", "/sign-in/passkey/options");
    }

    private static Map<?, ?> optionsOfSecond(Browser browser) {
        return options(browser, "/sign-in/second-factor", "/sign-in/second-factor/options");
    }

    private static Map<?, ?> options(Browser browser, String page, String path) {
        String token = Browser.token(browser.get(page));
        browser.headers.put("Accept", "application/json");
        HttpResponse<String> answer = browser.post(path, Map.of("_csrf", token));
        browser.headers.put("Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readValue(answer.body(), Map.class);
    }
}
