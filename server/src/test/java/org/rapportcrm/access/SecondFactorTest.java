package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.RECOVERY_CODE;
import static org.rapportcrm.access.db.Tables.SESSION;
import static org.rapportcrm.access.db.Tables.TOTP;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows 27 and 28 of security.md. */
class SecondFactorTest extends AccessTest {
    @Autowired CountedHashing hashing;

    private UUID ruth = new UUID(0, 0);
    private Browser office = browser();
    private List<String> codes = List.of();
    private PhoneApp app = PhoneApp.none();

    @BeforeEach
    void ruthHasAnApp() {
        ruth = people.ruthTheAdministrator();
        office = signedIn("ruth@calder.example");
        app = PhoneApp.unconfirmed(office, clock);
        codes = PhoneApp.recoveryCodes(office, app);
        clock.pass(Duration.ofSeconds(60));
    }

    @Test
    void isAskedForAfterThePassword() {
        Browser ruths = browser();
        HttpResponse<String> half = password(ruths, "/customers");

        assertThat(half.headers().firstValue("Location"))
                .hasValue("/sign-in/second-factor?next=%2Fcustomers");
        assertThat(ruths.cookies).doesNotContainKey("__Host-session");
        assertThat(ruths.get("/trap/signed-in").statusCode()).isEqualTo(303);
        HttpResponse<String> whole = code(ruths, app.code(), "next", "/customers");
        assertThat(whole.headers().firstValue("Location")).hasValue("/customers");
        assertThat(ruths.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void countsOnlyWhenItIsConfirmed() {
        people.priyaInSales();
        Browser priyas = signedIn("priya@calder.example");
        PhoneApp.unconfirmed(priyas, clock);
        priyas.submit("/me/factors", "/me/factors/app/confirmation", "code", "000000");

        assertThat(signedIn("priya@calder.example").get("/trap/signed-in").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotSetUpWithASecretThatWaitedTooLong() {
        people.priyaInSales();
        Browser priyas = signedIn("priya@calder.example");
        PhoneApp.unconfirmed(priyas, clock);

        clock.pass(Duration.ofMinutes(10));

        assertThat(Browser.page(priyas.get("/me/factors")).select("[data-testid=secret]"))
                .isEmpty();
    }

    @Test
    void takesACodeOnce() {
        String code = app.code();
        assertThat(code(half(), code).statusCode()).isEqualTo(302);

        HttpResponse<String> again = code(half(), code);

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(Browser.page(again).select("#code-error").text()).contains("used already");
    }

    @Test
    void takesACodeOnceAlsoWhenItComesFourTimesAtOnce() throws Exception {
        String code = app.code();
        List<Callable<Integer>> attempts =
                Stream.generate(this::half)
                        .limit(4)
                        .<Callable<Integer>>map(half -> () -> code(half, code).statusCode())
                        .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Integer> answers =
                    threads.invokeAll(attempts).stream().map(done -> done.resultNow()).toList();

            assertThat(answers).containsExactlyInAnyOrder(302, 401, 401, 401);
        }
    }

    @Test
    void boundsGuesses() {
        Browser thief = half();
        for (int i = 0; i < 5; i++) {
            assertThat(code(thief, "00000" + i).statusCode()).isEqualTo(401);
        }

        assertThat(code(thief, app.code()).statusCode()).isEqualTo(429);
        assertThat(code(half(), app.code()).statusCode()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(16));
        assertThat(code(half(), app.code()).statusCode()).isEqualTo(302);
    }

    @Test
    void isAwaitedForFiveMinutes() {
        Browser slow = half();

        clock.pass(Duration.ofMinutes(5));

        assertThat(code(slow, app.code()).headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(slow.get("/sign-in/second-factor").headers().firstValue("Location"))
                .hasValue("/sign-in");
    }

    @Test
    void isForWhoeverTypedThePasswordAlone() {
        people.priyaInSales();
        Browser priyas = signedIn("priya@calder.example");
        PhoneApp hers = PhoneApp.of(priyas, clock);
        clock.pass(Duration.ofSeconds(60));

        assertThat(code(half(), hers.code()).statusCode()).isEqualTo(401);
    }

    @Test
    void endsWithThePasswordThatBeganIt() {
        Browser half = half();
        String link = resetLink(ruth);

        browser().submit(link, link, "password", "amber trellis quiet forty");

        assertThat(code(half, app.code()).headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void isAskedForAfterANewPasswordToo() {
        String link = resetLink(ruth);
        browser().submit(link, link, "password", "amber trellis quiet forty");
        Browser ruths = browser();

        HttpResponse<String> answer =
                ruths.submit(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        "ruth@calder.example",
                        "password",
                        "amber trellis quiet forty");

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in/second-factor");
        assertThat(ruths.cookies).doesNotContainKey("__Host-session");
    }

    /** A stranger without the password learns nothing of who has one. */
    @Test
    void isNotToldToWhoeverDoesNotKnowThePassword() {
        people.priyaInSales();
        hashing.done();
        HttpResponse<String> with = wrong("ruth@calder.example");
        List<String> workWith = hashing.done();
        HttpResponse<String> without = wrong("priya@calder.example");

        assertThat(with.statusCode()).isEqualTo(without.statusCode()).isEqualTo(401);
        assertThat(headers(with)).isEqualTo(headers(without));
        assertThat(workWith).isEqualTo(hashing.done());
    }

    /** Beside the one by which Tomcat closes a connection after a hundred requests, whosever. */
    private static Set<String> headers(HttpResponse<String> answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    @Test
    void isReplacedByARecoveryCodeOnce() {
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(code(half(), codes.getFirst().toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(302);

        assertThat(code(half(), codes.getFirst()).statusCode()).isEqualTo(401);
        assertThat(code(half(), codes.getLast()).statusCode()).isEqualTo(302);
    }

    @Test
    void saysOnTheOwnPageThatARecoveryCodeWasUsed() {
        Browser ruths = half();

        code(ruths, codes.getFirst());

        assertThat(Browser.page(ruths.get("/me")).select("[data-testid=recovery-note]").text())
                .contains("A recovery code was used", "127.0.0.1", "9 left");
    }

    @Test
    void makesOldRecoveryCodesWorthlessByNewOnes() {
        List<String> renewed =
                Browser.page(office.submit("/me/factors", "/me/factors/recovery-codes"))
                        .select("[data-testid=codes] li")
                        .eachText();

        assertThat(code(half(), codes.getFirst()).statusCode()).isEqualTo(401);
        assertThat(code(half(), renewed.getFirst()).statusCode()).isEqualTo(302);
        assertThat(Browser.page(office.get("/me/factors")).text())
                .doesNotContain(renewed.getLast());
    }

    @Test
    void endsOtherSessionsWhenItChanges() {
        Browser home = half();
        code(home, app.code());
        office.submit("/me/factors", "/me/factors/app/removal");

        assertThat(home.get("/trap/signed-in").statusCode()).isEqualTo(303);
        assertThat(office.get("/trap/signed-in").statusCode()).isEqualTo(200);
        assertThat(db.fetchCount(RECOVERY_CODE)).isZero();
        assertThat(signedIn("ruth@calder.example").get("/trap/signed-in").statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsNoSecretThatTheDatabaseCouldTell() {
        String everything =
                String.valueOf(
                                db.fetchValue(
                                        "select string_agg(encode(sealed_secret, 'escape'), '') from access.totp"))
                        + db.fetchValue(
                                "select string_agg(encode(code_hash, 'escape'), '') from access.recovery_code")
                        + db.fetchValue(
                                "select string_agg(coalesce(before::text, '') || after::text, '') from journal.change where record_type = 'user'");

        assertThat(db.fetchValue(TOTP.SEALED_SECRET)).hasSize(4 + 12 + 20 + 16);
        assertThat(everything)
                .contains("app added")
                .doesNotContain(codes.getFirst())
                .doesNotContain(new String(app.secret(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void isResetByAnAdministratorForWhoeverLostIt() {
        UUID priya = people.priyaInSales();
        Browser priyas = signedIn("priya@calder.example");
        PhoneApp.of(priyas, clock);

        office.submit("/settings/users/" + priya, "/settings/users/" + priya + "/factors-reset");

        assertThat(priyas.get("/trap/signed-in").statusCode()).isEqualTo(303);
        assertThat(signedIn("priya@calder.example").get("/trap/signed-in").statusCode())
                .isEqualTo(200);
        assertThat(
                        db.fetchValue(
                                "select after ->> 'second-factor' from journal.change where record_id = ? and actor_id = ? order by position desc limit 1",
                                priya,
                                ruth))
                .isEqualTo("reset");
    }

    @Test
    void startsASessionOfItsOwn() {
        int before = db.fetchCount(SESSION);

        Browser ruths = half();

        assertThat(db.fetchCount(SESSION)).isEqualTo(before);
        code(ruths, app.code());
        assertThat(db.fetchCount(SESSION)).isEqualTo(before + 1);
        assertThat(ruths.cookies).doesNotContainKey("__Host-half");
    }

    /** A browser whose user typed the password. */
    private Browser half() {
        Browser browser = browser();
        password(browser, "/");
        return browser;
    }

    private static HttpResponse<String> password(Browser browser, String next) {
        return browser.submit(
                "/sign-in",
                "/sign-in",
                "email",
                "ruth@calder.example",
                "password",
                PASSWORD,
                "next",
                next);
    }

    private HttpResponse<String> wrong(String email) {
        return browser()
                .submit("/sign-in", "/sign-in", "email", email, "password", "wrong password");
    }

    private static HttpResponse<String> code(Browser browser, String code, String... more) {
        return browser.submit(
                "/sign-in",
                "/sign-in/second-factor",
                Stream.concat(Stream.of("code", code), Stream.of(more)).toArray(String[]::new));
    }
}
