package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A48 of security.md: whoever does something dangerous has just proved who they are. */
class FreshTest extends AccessTest {
    private UUID priya = new UUID(0, 0);
    private Browser ruths = browser();

    @BeforeEach
    void ruthCameInAWhileAgo() {
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        ruths = signedIn("ruth@calder.example");
        clock.pass(Duration.ofMinutes(11));
    }

    @Test
    void isAskedBeforeAndGoesOnWithWhatWasTyped() {
        HttpResponse<String> asked = rename();
        Document page = Browser.page(asked);

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(name()).isEqualTo("Priya Raman");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Priya \"Pri\" <Raman>");
        assertThat(page.select("input[name=roles]").eachAttr("value")).hasSize(2);
        HttpResponse<String> done = send(page, "proof_password", PASSWORD);
        assertThat(done.headers().firstValue("Location")).hasValue("/settings/users");
        assertThat(name()).isEqualTo("Priya \"Pri\" <Raman>");
        assertThat(db.fetchValue("select count(*) from access.user_role where user_id = ?", priya))
                .isEqualTo(2L);
    }

    @Test
    void isNotProvedByAWrongPassword() {
        Document page = Browser.page(rename());

        HttpResponse<String> again = send(page, "proof_password", "wrong password");

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(Browser.page(again).select("#proof_password-error").text())
                .isEqualTo("This is not right.");
        assertThat(Browser.page(again).select("input[name=name]").val())
                .isEqualTo("Priya \"Pri\" <Raman>");
        assertThat(again.body()).doesNotContain("wrong password");
        assertThat(name()).isEqualTo("Priya Raman");
    }

    @Test
    void isNotGuessed() {
        Document page = Browser.page(rename());
        for (int i = 0; i < 5; i++) {
            send(page, "proof_password", "wrong " + i);
        }

        assertThat(send(page, "proof_password", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(name()).isEqualTo("Priya Raman");
    }

    @Test
    void isProvedByACodeOfTheApp() {
        send(Browser.page(ruths.submit("/me", "/me/factors/app")), "proof_password", PASSWORD);
        PhoneApp app = PhoneApp.of(ruths, clock);
        clock.pass(Duration.ofMinutes(11));

        HttpResponse<String> done = send(Browser.page(rename()), "proof_code", app.code());

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(name()).contains("Pri");
    }

    @Test
    void lastsTenMinutes() {
        send(Browser.page(rename()), "proof_password", PASSWORD);

        clock.pass(Duration.ofMinutes(9));
        assertThat(rename().statusCode()).isEqualTo(302);
        clock.pass(Duration.ofMinutes(2));
        assertThat(rename().statusCode()).isEqualTo(401);
    }

    @Test
    void isAskedOfProgramsAndFragmentsInTheirWay() {
        ruths.headers.put("HX-Request", "true");
        assertThat(rename().headers().firstValue("HX-Retarget")).hasValue("body");

        ruths.headers.remove("HX-Request");
        String token = Browser.token(ruths.get("/me"));
        ruths.headers.put("Accept", "application/json");
        HttpResponse<String> program =
                ruths.post(
                        "/settings/users/" + priya + "/disabling", Browser.fields("_csrf", token));
        assertThat(program.statusCode()).isEqualTo(403);
    }

    @Test
    void leavesAloneWhatIsNotDangerous() {
        assertThat(ruths.submit("/me", "/trap/change").statusCode()).isEqualTo(200);
        assertThat(ruths.get("/settings/users").statusCode()).isEqualTo(200);
    }

    @Test
    void standsBeforeEverythingDangerous() {
        String user = "/settings/users/" + priya;
        String role = "/settings/roles/00000000-0000-7000-8000-000000000002";
        String nobody = "/" + UUID.randomUUID();

        for (String path :
                List.of(
                        "/settings/users",
                        user,
                        user + "/link",
                        user + "/disabling",
                        user + "/enabling",
                        user + "/factors-reset",
                        role,
                        role + "/deletion",
                        role + "/second-factor",
                        "/imports" + nobody + "/revert",
                        "/me/tokens",
                        "/me/factors/app",
                        "/me/factors/app/confirmation",
                        "/me/factors/app/removal",
                        "/me/factors/passkeys",
                        "/me/factors/passkeys" + nobody + "/removal",
                        "/me/factors/recovery-codes")) {
            assertThat(ruths.submit("/me", path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void isExplainedToWhoeverHasNothingToProveItWith() {
        db.execute("update access.app_user set password_hash = null");

        Document page = Browser.page(rename());

        assertThat(page.select("main").text()).contains("sign out and in again");
        assertThat(page.select("main form[action=/sign-out]")).hasSize(1);
    }

    @Test
    void comesAfterTheRight() {
        Browser priyas = signedIn("priya@calder.example");
        clock.pass(Duration.ofMinutes(11));

        assertThat(priyas.submit("/me", "/settings/users/" + priya).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> rename() {
        String token = Browser.token(ruths.get("/me"));
        String roles =
                "&roles=00000000-0000-7000-8000-000000000002"
                        + "&roles=00000000-0000-7000-8000-000000000003";
        return ruths.send(
                "POST",
                "/settings/users/" + priya,
                "_csrf="
                        + token
                        + "&name=Priya+%22Pri%22+%3CRaman%3E&email=priya%40calder.example"
                        + roles,
                java.util.Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends the form of the page as a browser would, hidden fields and all. */
    private HttpResponse<String> send(Document page, String proof, String value) {
        StringBuilder body = new StringBuilder(proof + "=" + encoded(value));
        page.select("main form input[type=hidden]")
                .forEach(field ->
                        body.append('&')
                                .append(field.attr("name"))
                                .append('=')
                                .append(encoded(field.val())));
        return ruths.send(
                "POST",
                page.select("main form").attr("action"),
                body.toString(),
                java.util.Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String name() {
        return String.valueOf(
                db.fetchValue("select name from access.app_user where id = ?", priya));
    }
}
