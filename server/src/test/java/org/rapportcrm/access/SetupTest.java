package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest extends AccessTest {
    private static final String[] RUTH = {
        "organization", "Calder Coffee",
        "name", "Ruth Calloway",
        "email", "ruth@calder.example",
        "password", PASSWORD
    };

    @BeforeEach
    void beforeSetup() {
        noOrganizationYet();
    }

    @Test
    void makesTheFirstAdministratorAndSignsThemIn() {
        Browser ruth = browser();
        String setup = setupLink();

        HttpResponse<String> answer = ruth.submit(setup, setup, RUTH);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ruth.get("/trap/orders").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, GBP", "en-150, EUR", "de, EUR", "en-AQ, EUR"})
    void takesTheCurrencyOfTheCountryThatTheBrowserNames(String language, String currency) {
        Browser ruth = browser();
        ruth.headers.put("Accept-Language", language);
        String setup = setupLink();

        HttpResponse<String> answer = ruth.submit(setup, setup, RUTH);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(db.fetchValue(ORGANIZATION.CURRENCY)).isEqualTo(currency);
    }

    @Test
    void ofFiftyAtOnceMakesOneAdministrator() throws Exception {
        String setup = setupLink();
        Browser visitor = browser();
        String token = Browser.token(visitor.get(setup));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();

        try (ExecutorService fifty = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                Browser other = browser();
                other.cookies.putAll(visitor.cookies);
                Map<String, String> form = Browser.fields(RUTH);
                form.put("email", "admin" + i + "@calder.example");
                form.put("_csrf", token);
                answers.add(
                        fifty.submit(() -> {
                            start.await();
                            return other.post(setup, form).statusCode();
                        }));
            }
            start.countDown();
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        // 503: asked to come back while passwords are being hashed
        assertThat(statuses).containsOnlyOnce(302).isSubsetOf(302, 404, 503);
        assertThat(db.fetchCount(APP_USER)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Requested-With", "HX-Request", "Accept"})
    void isGoneForEverAfterwards(String header) {
        Browser ruth = browser();
        String setup = setupLink();
        ruth.submit(setup, setup, RUTH);
        String unused = setupLink();
        Browser stranger = browser();
        String token = Browser.token(stranger.get("/sign-in"));
        stranger.headers.put(header, header.equals("HX-Request") ? "true" : "XMLHttpRequest");

        assertThat(stranger.get(setup).statusCode()).isEqualTo(404);
        assertThat(stranger.get(unused).statusCode()).isEqualTo(404);
        Map<String, String> form = Browser.fields(RUTH);
        form.put("_csrf", token);
        assertThat(stranger.post(unused, form).statusCode()).isEqualTo(404);
        assertThat(db.fetchCount(APP_USER)).isEqualTo(1);
    }

    @Test
    void needsTheTokenFromTheLog() {
        assertThat(browser().get("/setup/guessed").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        String setup = setupLink();

        HttpResponse<String> answer =
                browser()
                        .submit(
                                setup,
                                setup,
                                "organization",
                                "Calder Coffee",
                                "name",
                                "",
                                "email",
                                "ruth",
                                "password",
                                "Calder2026!");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Browser.page(answer).select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("name", "email", "password");
        assertThat(Browser.page(answer).select("[name=organization]").val())
                .isEqualTo("Calder Coffee");
    }

    private String setupLink() {
        return "/setup/" + links.issueForSetup().value();
    }
}
