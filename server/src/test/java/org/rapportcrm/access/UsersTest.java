package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.APP_USER;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest extends AccessTest {
    private static final String ADMINISTRATOR = "00000000-0000-7000-8000-000000000001";
    private static final String SALES = "00000000-0000-7000-8000-000000000002";

    private UUID ruth;
    private UUID priya;
    private Browser browser;

    @BeforeEach
    void ruthAdministers() {
        ruth = people.ruthTheAdministrator();
        priya = people.priyaInSales();
        browser = signedIn("ruth@calder.example");
    }

    @Test
    void areListedWithRoleAndState() {
        String list = Browser.page(browser.get("/settings/users")).text();

        assertThat(list).contains("Ruth Calloway", "Administrator", "Priya Raman", "Active");
    }

    @Test
    void areFoundByPartOfTheirAddress() {
        String list = Browser.page(browser.get("/settings/users?q=PRIYA%40")).text();

        assertThat(list).contains("Priya Raman").doesNotContain("priya@calder.example Ruth");
        assertThat(Browser.page(browser.get("/settings/users?q=nobody")).text())
                .contains("Nobody of that name");
    }

    @Test
    void comeByAnInvitationThatTheAdministratorBrings() {
        HttpResponse<String> answer = invite("Jonas Weber", "jonas@calder.example", SALES);

        String link = Browser.page(answer).select("#link").val();
        assertThat(link).startsWith("http://127.0.0.1:" + port + "/invitation/");
        String path = URI.create(link).getPath();
        Browser jonas = browser();
        jonas.submit(path, path, "password", "amber trellis quiet forty");
        assertThat(jonas.get("/trap/orders").statusCode()).isEqualTo(200);
        assertThat(jonas.get("/settings/users").statusCode()).isEqualTo(403);
    }

    @Test
    void haveAnAddressOfTheirOwn() {
        HttpResponse<String> answer = invite("Another Priya", "PRIYA@calder.example", SALES);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Browser.page(answer).select("#email-error").text()).contains("Somebody else");
        assertThat(Browser.page(answer).select("#name").val()).isEqualTo("Another Priya");
    }

    @Test
    void comeIntoNoDepartmentAndRoleThatDoNotExist() {
        String nothing = UUID.randomUUID().toString();

        Document page =
                Browser.page(
                        browser.submit(
                                "/settings/users/new",
                                "/settings/users/" + priya,
                                "name",
                                "Priya Raman",
                                "email",
                                "priya@calder.example",
                                "department",
                                nothing,
                                "roles",
                                nothing));

        assertThat(page.select("[role=alert]").eachText())
                .containsExactly(
                        "This department does not exist (any more). Choose another one.",
                        "One of these roles does not exist (any more). Choose again.");
        assertThat(invite("Jonas Weber", "jonas@calder.example", nothing).statusCode())
                .isEqualTo(422);
    }

    @Test
    void areOutAtTheNextRequestWhenDisabled() {
        Browser priyas = signedIn("priya@calder.example");

        act(priya, "disabling");

        assertThat(priyas.get("/trap/signed-in").statusCode()).isEqualTo(303);
        act(priya, "enabling");
        assertThat(priyas.get("/trap/signed-in").statusCode()).isEqualTo(303);
        assertThat(signedIn("priya@calder.example").get("/trap/signed-in").statusCode())
                .isEqualTo(200);
    }

    @Test
    void areSignedOutOfOneDeviceByTheAdministrator() {
        List<Browser> priyas =
                List.of(signedIn("priya@calder.example"), signedIn("priya@calder.example"));
        Document page = Browser.page(browser.get("/settings/users/" + priya));
        assertThat(page.select("[data-testid=sessions]").text()).contains("127.0.0.1", "last seen");

        browser.submit("/me", page.select("[data-testid=sessions] form").attr("action"));

        assertThat(priyas.stream().map(it -> it.get("/trap/signed-in").statusCode()).toList())
                .containsExactlyInAnyOrder(200, 303);
        assertThat(history()).isEqualTo(1);
        assertThat(act(priya, "sessions/" + UUID.randomUUID() + "/end").statusCode())
                .isEqualTo(404);
    }

    @Test
    void areSignedOutWhenTheirAddressChanges() {
        Browser priyas = signedIn("priya@calder.example");

        save(priya, "Priya Raman", "p.raman@calder.example", SALES);

        assertThat(priyas.get("/trap/signed-in").statusCode()).isEqualTo(303);
        assertThat(browser.get("/trap/signed-in").statusCode()).isEqualTo(200);
    }

    @Test
    void loseTheirRoleAtTheNextRequest() {
        Browser priyas = signedIn("priya@calder.example");

        save(priya, "Priya Raman", "priya@calder.example");

        assertThat(priyas.get("/trap/orders").statusCode()).isEqualTo(403);
        assertThat(history()).isEqualTo(1);
    }

    @Test
    void chooseANewPasswordByALinkOfTheAdministrator() {
        String link = Browser.page(act(priya, "link")).select("#link").val();

        assertThat(URI.create(link).getPath()).startsWith("/reset/");
        assertThat(browser().get(URI.create(link).getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void includeAlwaysOneAdministrator() {
        assertThat(act(ruth, "disabling").statusCode()).isEqualTo(409);
        assertThat(save(ruth, "Ruth Calloway", "ruth@calder.example", SALES).statusCode())
                .isEqualTo(409);

        assertThat(browser.get("/settings/users").statusCode()).isEqualTo(200);
    }

    @Test
    void gainNothingByAdministeringUsers() {
        UUID helpdesk = people.add("Hal Desk", "hal@calder.example", "sales");
        db.execute("insert into access.role (id, name) values (?, 'Help desk')", helpdesk);
        db.execute(
                "insert into access.role_grant values (?, 'user', 'ADMINISTER', 'ALL')", helpdesk);
        db.execute("insert into access.user_role values (?, ?)", helpdesk, helpdesk);
        browser = signedIn("hal@calder.example");

        assertThat(act(ruth, "link").statusCode()).isEqualTo(403);
        assertThat(act(ruth, "disabling").statusCode()).isEqualTo(403);
        assertThat(act(ruth, "factors-reset").statusCode()).isEqualTo(403);
        assertThat(save(ruth, "Ruth", "hal2@calder.example", ADMINISTRATOR).statusCode())
                .isEqualTo(403);
        assertThat(save(helpdesk, "Hal", "hal@calder.example", ADMINISTRATOR).statusCode())
                .isEqualTo(403);
        assertThat(invite("Eve", "eve@calder.example", ADMINISTRATOR).statusCode()).isEqualTo(403);
        assertThat(act(priya, "link").statusCode()).isEqualTo(200);
        assertThat(db.fetchCount(APP_USER)).isEqualTo(3);
    }

    @Test
    void unknownAreNotFound() {
        assertThat(browser.get("/settings/users/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/settings/users/nobody").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> invite(String name, String email, String role) {
        return browser.submit(
                "/me", "/settings/users", "name", name, "email", email, "roles", role);
    }

    private HttpResponse<String> save(UUID user, String name, String email, String... role) {
        String[] roles = role.length == 0 ? new String[] {} : new String[] {"roles", role[0]};
        String[] fields = java.util.Arrays.copyOf(roles, roles.length + 4);
        System.arraycopy(new String[] {"name", name, "email", email}, 0, fields, roles.length, 4);
        return browser.submit("/me", "/settings/users/" + user, fields);
    }

    private HttpResponse<String> act(UUID user, String what) {
        return browser.submit("/me", "/settings/users/" + user + "/" + what);
    }

    private int history() {
        return db.fetchSingle(
                        "select count(*) from journal.history where record_id = ? and actor_id = ?"
                                + " and kind = 'changed'",
                        priya,
                        ruth)
                .into(Integer.class);
    }
}
