package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgeryTest extends AccessTest {
    private Browser ruth;
    private String token;

    @BeforeEach
    void ruthHasAFormOpen() {
        people.ruthTheAdministrator();
        ruth = signedIn("ruth@calder.example");
        token = Browser.token(ruth.get("/me"));
    }

    @Test
    void takesAFormWithItsToken() {
        assertThat(ruth.post("/trap/change", Map.of("_csrf", token)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFormWithoutToken() {
        assertThat(ruth.post("/trap/change", Map.of()).statusCode()).isEqualTo(403);
        assertThat(ruth.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    /** So that a page that is open takes the new one and sends again. */
    @Test
    void saysThatItIsTheTokenThatIsRefused() {
        assertThat(ruth.post("/trap/change", Map.of()).headers().firstValue("Form-Outdated"))
                .hasValue("true");
    }

    @Test
    void refusesTheTokenOfAnother() {
        people.priyaInSales();
        String priyas = Browser.token(signedIn("priya@calder.example").get("/me"));

        assertThat(ruth.post("/trap/change", Map.of("_csrf", priyas)).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesATokenFromBeforeSignIn() {
        Browser stranger = browser();
        String before = Browser.token(stranger.get("/sign-in"));
        stranger.post(
                "/sign-in",
                Map.of("email", "ruth@calder.example", "password", PASSWORD, "_csrf", before));

        assertThat(stranger.get("/trap/signed-in").statusCode()).isEqualTo(200);
        assertThat(stranger.post("/trap/change", Map.of("_csrf", before)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesSignInWithoutToken() {
        int status =
                browser()
                        .post("/sign-in", Map.of("email", "ruth@calder.example", "password", "x"))
                        .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void changesNothingByGet() {
        assertThat(ruth.get("/sign-out?_csrf=" + token).statusCode()).isEqualTo(405);
        assertThat(ruth.get("/trap/change?_csrf=" + token).statusCode()).isEqualTo(405);
        assertThat(ruth.get("/sign-out?_method=post").statusCode()).isEqualTo(405);
        assertThat(ruth.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesJsonInDisguise() {
        int status =
                ruth.send("POST", "/trap/change", "{\"a\":1}", Map.of("Content-Type", "text/plain"))
                        .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void parsesNoUploadOfAStranger() {
        int status =
                browser()
                        .send(
                                "POST",
                                "/trap/upload",
                                "--x\r\n\r\n--x--",
                                Map.of("Content-Type", "multipart/form-data; boundary=x"))
                        .statusCode();

        assertThat(status).isEqualTo(303);
    }
}
