package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyPagesTest extends AccessTest {
    private static final String NEW = "amber trellis quiet forty";

    private Browser office;
    private Browser home;

    @BeforeEach
    void ruthIsSignedInTwice() {
        people.ruthTheAdministrator();
        office = signedIn("ruth@calder.example");
        home = signedIn("ruth@calder.example");
    }

    @Test
    void endAnotherSession() {
        String end =
                Browser.page(office.get("/me"))
                        .select("[data-testid=sessions] form")
                        .attr("action");

        office.submit("/me", end);

        assertThat(home.get("/trap/signed-in").statusCode()).isEqualTo(303);
        assertThat(office.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void endNoSessionOfOthers() {
        people.priyaInSales();
        String end =
                Browser.page(office.get("/me"))
                        .select("[data-testid=sessions] form")
                        .attr("action");

        signedIn("priya@calder.example").submit("/me", end);

        assertThat(home.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void changeThePasswordAndEndAllOtherSessions() {
        String before = Objects.requireNonNull(office.cookies.get("__Host-session"));

        HttpResponse<String> answer =
                office.submit("/me", "/me/password", "current", PASSWORD, "password", NEW);

        assertThat(answer.headers().firstValue("Location")).hasValue("/me");
        assertThat(office.cookies.get("__Host-session")).isNotEqualTo(before);
        assertThat(office.get("/trap/signed-in").statusCode()).isEqualTo(200);
        assertThat(home.get("/trap/signed-in").statusCode()).isEqualTo(303);
    }

    @Test
    void askForThePresentPassword() {
        HttpResponse<String> answer =
                office.submit("/me", "/me/password", "current", "wrong", "password", NEW);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Browser.page(answer).select("#current-error").text())
                .isEqualTo("This is not your password.");
        assertThat(home.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void boundGuessesOfThePresentPassword() {
        for (int i = 0; i < 5; i++) {
            office.submit("/me", "/me/password", "current", "wrong " + i, "password", NEW);
        }

        HttpResponse<String> sixth =
                office.submit("/me", "/me/password", "current", PASSWORD, "password", NEW);

        assertThat(sixth.statusCode()).isEqualTo(429);
    }

    @Test
    void speakTheChosenLanguage() {
        office.submit("/me", "/me/preferences", "locale", "de-AT", "zone", "Europe/Vienna");

        assertThat(Browser.page(office.get("/me")).select("html").attr("lang")).isEqualTo("de-AT");
        assertThat(office.get("/me").body()).contains("Wo Sie angemeldet sind");
    }

    @Test
    void rememberHowCloseRowsStand() {
        office.submit("/me", "/me/density", "density", "compact");

        assertThat(Browser.page(home.get("/me")).select("html").attr("data-rows"))
                .isEqualTo("compact");
        assertThat(Browser.page(home.get("/me")).select("[name=density][checked]").val())
                .isEqualTo("compact");
    }

    @Test
    void knowOnlyLanguagesAndZonesThatExist() {
        office.submit("/me", "/me/preferences", "locale", "tlh", "zone", "Mars/Olympus");

        assertThat(Browser.page(office.get("/me")).select("html").attr("lang")).isEqualTo("en-US");
    }
}
