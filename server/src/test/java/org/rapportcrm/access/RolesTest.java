package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class RolesTest extends AccessTest {
    private static final String ADMINISTRATOR = "00000000-0000-7000-8000-000000000001";
    private static final String SALES = "00000000-0000-7000-8000-000000000002";

    @Autowired MessageSource messages;
    private Browser browser;

    @BeforeEach
    void ruthAdministers() {
        people.ruthTheAdministrator();
        browser = signedIn("ruth@calder.example");
    }

    @Test
    void showHowFarTheirRightsGo() {
        Document page = Browser.page(browser.get("/settings/roles/" + SALES));

        assertThat(page.select("[name=customer.export] option[selected]").val()).isEqualTo("TEAM");
        assertThat(page.select("[name=user.administer] option[selected]").val()).isEqualTo("NONE");
    }

    @Test
    void holdFromTheNextRequest() {
        people.priyaInSales();
        Browser priya = signedIn("priya@calder.example");
        String role =
                browser.submit("/me", "/settings/roles", "name", "Auditors")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        db.execute(
                "update access.user_role set role_id = ?::uuid where role_id = ?::uuid",
                role.substring(role.lastIndexOf('/') + 1),
                SALES);
        assertThat(priya.get("/trap/orders").statusCode()).isEqualTo(403);

        HttpResponse<String> saved = browser.submit("/me", role, "order.write", "OWN");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(priya.get("/trap/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTheAdministratorStayWhole() {
        assertThat(
                        browser.submit(
                                        "/me",
                                        "/settings/roles/" + ADMINISTRATOR,
                                        "user.read",
                                        "OWN")
                                .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/settings/roles/" + ADMINISTRATOR).body())
                .contains("May do everything");
    }

    @Test
    void goOnlyWhenNobodyHasThemAndNeverTheBuiltInOnes() {
        String own =
                browser.submit("/me", "/settings/roles", "name", "Auditors")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();

        assertThat(browser.submit("/me", own + "/deletion").statusCode()).isEqualTo(302);
        assertThat(browser.get(own).statusCode()).isEqualTo(404);
        assertThat(browser.submit("/me", "/settings/roles/" + SALES + "/deletion").statusCode())
                .isEqualTo(409);
    }

    @Test
    void areCalledAsSomebodyLikesUnlessTheyComeWithRapport() {
        String own =
                browser.submit("/me", "/settings/roles", "name", "Auditors")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        browser.submit("/me", "/settings/roles", "name", "Inspectors");

        assertThat(browser.submit("/me", own + "/name", "name", "Reviewers").statusCode())
                .isEqualTo(302);
        assertThat(Browser.page(browser.get(own)).select("#name").val()).isEqualTo("Reviewers");
        HttpResponse<String> taken = browser.submit("/me", own + "/name", "name", "INSPECTORS");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(Browser.page(taken).select("#name").val()).isEqualTo("INSPECTORS");
        assertThat(
                        browser.submit("/me", "/settings/roles/" + SALES + "/name", "name", "Shop")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void giveNobodyMoreThanWhoShapesThem() {
        UUID shaper = people.add("Sam Shaper", "sam@calder.example", "sales");
        db.execute("insert into access.role (id, name) values (?, 'Shapers')", shaper);
        db.execute("insert into access.role_grant values (?, 'role', 'ADMINISTER', 'ALL')", shaper);
        db.execute("insert into access.user_role values (?, ?)", shaper, shaper);
        Browser sam = signedIn("sam@calder.example");
        String shapers = "/settings/roles/" + shaper;

        HttpResponse<String> refused =
                sam.submit("/me", shapers, "role.administer", "ALL", "user.administer", "ALL");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("your own right “Users: Administer”");
        assertThat(
                        sam.submit("/me", shapers, "role.administer", "ALL", "order.write", "TEAM")
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void leadIntoTheSettingsThatTheyOpen() {
        UUID shaper = people.add("Sam Shaper", "sam@calder.example", "sales");
        Browser sam = signedIn("sam@calder.example");
        assertThat(sam.get("/me").body()).doesNotContain("href=\"/settings\"");
        assertThat(sam.get("/settings").headers().firstValue("Location")).contains("/me");

        db.execute("insert into access.role (id, name) values (?, 'Shapers')", shaper);
        db.execute("insert into access.role_grant values (?, 'role', 'ADMINISTER', 'ALL')", shaper);
        db.execute("insert into access.user_role values (?, ?)", shaper, shaper);

        assertThat(sam.get("/me").body()).contains("href=\"/settings\"");
        assertThat(
                        Browser.page(sam.get("/settings"))
                                .select("[data-testid=settings] a[href^=/settings/]")
                                .eachAttr("href"))
                .containsExactly("/settings/roles");
    }

    @Test
    void areNamedInTheLanguageOfWhoLacksThem() {
        people.add("Sam Shaper", "sam@calder.example", "sales");
        Browser sam = signedIn("sam@calder.example");

        String english = sam.get("/settings/roles").body();
        db.execute("update access.app_user set locale = 'de-DE'");
        String german = sam.get("/settings/roles").body();
        sam.headers.putAll(Map.of("Accept", "application/json"));
        String program = sam.get("/settings/roles").body();

        assertThat(english)
                .contains("the right “Roles: Administer”")
                .doesNotContain("role.administer");
        assertThat(german).contains("das Recht „Rollen: Verwalten“");
        assertThat(program).contains("Rollen: Verwalten");
    }

    @Test
    void nameEveryKindOfRecordInEveryLanguage() {
        List<String> kinds = db.fetch("select name from access.kind").into(String.class);

        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> {
                    assertThat(name(kind, Locale.ENGLISH)).isNotBlank();
                    assertThat(name(kind, Locale.GERMAN)).isNotBlank();
                });
    }

    private String name(String kind, Locale locale) {
        return messages.getMessage("access.kind." + kind, null, locale);
    }
}
