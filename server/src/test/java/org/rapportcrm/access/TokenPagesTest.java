package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenPagesTest extends AccessTest {
    private UUID ruth = new UUID(0, 0);
    private UUID priya = new UUID(0, 0);
    private Browser priyas = browser();

    @BeforeEach
    void priyaIsSignedIn() {
        ruth = people.ruthTheAdministrator();
        priya = people.priyaInSales();
        priyas = signedIn("priya@calder.example");
    }

    @Test
    void showANewTokenOnce() {
        HttpResponse<String> made = make("name", "Web shop", "scopes", "order:read");

        String token = Browser.page(made).select("[data-testid=made] input").val();
        assertThat(token).matches("rpt_[A-Za-z0-9_-]{43}");
        assertThat(new Program(port, token).get("/api/v1/me").body())
                .contains("\"name\":\"Web shop\"", "\"scopes\":[\"order:read\"]");
        assertThat(priyas.get("/me/tokens").body()).contains("Web shop").doesNotContain(token);
    }

    /** A55 of security.md. */
    @Test
    void leaveNoTokenBehindAnywhere() {
        String token =
                Browser.page(make("name", "Web shop", "scopes", "order:read"))
                        .select("[data-testid=made] input")
                        .val();

        assertThat(String.valueOf(db.fetchValue("select t::text from access.api_token t")))
                .contains(token.substring(0, 8))
                .doesNotContain(token.substring(4));
        assertThat(journal()).contains("created", "Web shop").doesNotContain(token.substring(4));
    }

    @Test
    void offerWhatTheUserMayDoAndNoMore() {
        Document page = Browser.page(priyas.get("/me/tokens"));

        assertThat(page.select("[name=scopes]").eachAttr("value"))
                .contains("*:read", "*:write", "customer:write", "product:read")
                .doesNotContain("product:write", "user:read");
        assertThat(make("name", "Shop", "scopes", "product:write").statusCode()).isEqualTo(422);
        assertThat(make("name", "Shop", "scopes", "nonsense").statusCode()).isEqualTo(422);
        assertThat(make("name", "Shop").statusCode()).isEqualTo(422);
        assertThat(make("name", " ", "scopes", "*:read").statusCode()).isEqualTo(422);
        assertThat(make("name", "Shop", "scopes", "*:read", "days", "9999").statusCode())
                .isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void proposeThreeMonths() {
        assertThat(Browser.page(priyas.get("/me/tokens")).select("[name=days] [selected]").val())
                .isEqualTo("90");
    }

    @Test
    void revokeAToken() {
        Program shop = program(priya, "order:read");

        revoke(priyas, "/me/tokens");

        assertThat(shop.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(journal()).contains("deleted");
        assertThat(Browser.page(priyas.get("/me/tokens")).select("[data-row]")).isEmpty();
    }

    @Test
    void revokeNobodyElses() {
        Program ruths = program(ruth, "*:read");
        Object id = db.fetchValue("select id from access.api_token");

        HttpResponse<String> answer = priyas.submit("/me", "/me/tokens/" + id + "/revocation");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ruths.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void letAnAdministratorSeeAndRevokeEverybodys() {
        Program shop = program(priya, "order:read");
        Browser ruths = signedIn("ruth@calder.example");

        Document list = Browser.page(ruths.get("/settings/tokens"));
        revoke(ruths, "/settings/tokens");

        assertThat(list.select("[data-row]").text()).contains("Web shop", "Priya Raman");
        assertThat(priyas.get("/settings/tokens").statusCode()).isEqualTo(403);
        assertThat(shop.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void goWithThePasswordIfTheirUserWantsThat() {
        Program shop = program(priya, "order:read");
        String quiet = "amber trellis quiet forty";

        priyas.submit("/me", "/me/password", "current", PASSWORD, "password", quiet);
        assertThat(shop.get("/api/v1/me").statusCode()).isEqualTo(200);
        priyas.submit(
                "/me", "/me/password", "current", quiet, "password", PASSWORD, "tokens", "true");

        assertThat(shop.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void goWithTheirUser() {
        Program shop = program(priya, "order:read");
        Browser ruths = signedIn("ruth@calder.example");

        ruths.submit("/me", "/settings/users/" + priya + "/disabling");

        assertThat(shop.get("/api/v1/me").statusCode()).isEqualTo(401);
        ruths.submit("/me", "/settings/users/" + priya + "/enabling");
        assertThat(shop.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(count()).isZero();
    }

    @Test
    void stopAtFifty() {
        for (int i = 0; i < 50; i++) {
            program(priya, "order:read");
        }

        assertThat(make("name", "One more", "scopes", "*:read").statusCode()).isEqualTo(409);
        assertThat(count()).isEqualTo(50);
    }

    private HttpResponse<String> make(String... fields) {
        return priyas.submit("/me", "/me/tokens", fields);
    }

    private static void revoke(Browser browser, String list) {
        String action = Browser.page(browser.get(list)).select("[data-row] form").attr("action");
        assertThat(browser.submit(list, action).statusCode()).isEqualTo(302);
    }

    private int count() {
        return db.fetchCount(org.rapportcrm.access.db.Tables.API_TOKEN);
    }

    private String journal() {
        return db.fetch(
                        "select kind, before, after from journal.change where record_type = 'api_token' and"
                                + " actor_id in (?, ?)",
                        priya,
                        ruth)
                .formatJSON();
    }
}
