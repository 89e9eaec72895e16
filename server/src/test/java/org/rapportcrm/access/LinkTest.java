package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.ONE_TIME_LINK;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.access.link.Purpose;

class LinkTest extends AccessTest {
    private static final String NEW = "amber trellis quiet forty";

    private UUID priya;

    @BeforeEach
    void priyaWorksHere() {
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
    }

    @Test
    void changesThePasswordOnceAndEndsAllSessions() {
        Browser office = signedIn("priya@calder.example");
        String link = resetLink(priya);

        HttpResponse<String> first = browser().submit(link, link, "password", NEW);

        assertThat(first.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(office.get("/trap/signed-in").statusCode()).isEqualTo(303);
        assertThat(browser().get(link).statusCode()).isEqualTo(404);
        assertThat(attempt(PASSWORD)).isEqualTo(401);
        assertThat(attempt(NEW)).isEqualTo(302);
    }

    @Test
    void worksForOneOfManyAtOnce() throws Exception {
        String link = resetLink(priya);
        Browser visitor = browser();
        String token = Browser.token(visitor.get(link));
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, String> form = Map.of("password", NEW + i, "_csrf", token);
            posts.add(() -> visitor.post(link, form).statusCode());
        }

        List<Integer> statuses = new ArrayList<>();
        try (var eight = Executors.newFixedThreadPool(8)) {
            for (var answer : eight.invokeAll(posts)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(302).containsOnly(302, 404);
    }

    @Test
    void isNotUsedUpByAPasswordThatIsRefused() {
        String link = resetLink(priya);

        assertThat(browser().submit(link, link, "password", "Priya2026!").statusCode())
                .isEqualTo(422);

        assertThat(browser().submit(link, link, "password", NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void diesAfterHalfAnHour() {
        String link = resetLink(priya);
        clock.pass(Duration.ofMinutes(30));

        assertThat(browser().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void diesWithTheUserAndWithANewerOne() {
        String older = resetLink(priya);
        String newer = resetLink(priya);
        assertThat(browser().get(older).statusCode()).isEqualTo(404);
        assertThat(browser().get(newer).statusCode()).isEqualTo(200);

        people.disable(priya);

        assertThat(browser().get(newer).statusCode()).isEqualTo(404);
    }

    @Test
    void diesWhenThePasswordChangesOtherwise() {
        String link = resetLink(priya);

        db.execute("update access.app_user set password_version = password_version + 1");

        assertThat(browser().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void isGoodForOnePurpose() {
        String reset = resetLink(priya);

        assertThat(browser().get(reset.replace("/reset/", "/invitation/")).statusCode())
                .isEqualTo(404);
        assertThat(browser().get(reset.replace("/reset/", "/setup/")).statusCode()).isEqualTo(404);
    }

    @Test
    void ofAnInvitationLastsAWeekAndSignsIn() {
        db.execute("update access.app_user set password_hash = null where id = ?", priya);
        String link = "/invitation/" + links.issue(Purpose.INVITATION, priya).value();
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        Browser browser = browser();

        browser.submit(link, link, "password", NEW);

        assertThat(browser.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void isKeptAsAHash() {
        String token = resetLink(priya).substring("/reset/".length());

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(db.fetchValue(ONE_TIME_LINK.TOKEN_HASH)).hasSize(32);
    }

    private int attempt(String password) {
        return browser()
                .submit(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        "priya@calder.example",
                        "password",
                        password)
                .statusCode();
    }
}
