package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

class TeamsTest extends AccessTest {
    @Autowired Viewers viewers;
    private UUID priya;
    private Browser browser;

    @BeforeEach
    void ruthAdministers() {
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        browser = signedIn("ruth@calder.example");
    }

    @Test
    void stretchForTheirLeadersDownTheTree() {
        UUID europe = team("Europe", null);
        UUID austria = team("Austria", europe);
        UUID vienna = team("Vienna", austria);
        UUID asia = team("Asia", null);

        join(austria, priya, true);
        assertThat(viewer().teams()).containsExactlyInAnyOrder(austria, vienna);

        join(austria, priya, false);
        assertThat(viewer().teams()).containsExactly(austria);

        join(europe, priya, true);
        assertThat(viewer().teams())
                .containsExactlyInAnyOrder(europe, austria, vienna)
                .doesNotContain(asia);

        browser.submit("/me", "/settings/teams/" + europe + "/members/" + priya + "/removal");
        assertThat(viewer().teams()).containsExactly(austria);
    }

    @Test
    void takeNobodyAndNothingThatDoesNotExist() {
        String nothing = UUID.randomUUID().toString();
        UUID europe = team("Europe", null);

        for (String path : new String[] {"/settings/teams", "/settings/teams/" + europe}) {
            HttpResponse<String> answer =
                    browser.submit(
                            "/me", path, "name", "Asia", "parent", nothing, "department", nothing);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Browser.page(answer).select("[role=alert]").eachText())
                    .containsExactly(
                            "This team does not exist (any more). Choose another one.",
                            "This department does not exist (any more). Choose another one.");
        }
        HttpResponse<String> member =
                browser.submit("/me", "/settings/teams/" + europe + "/members", "user", nothing);
        assertThat(member.statusCode()).isEqualTo(422);
        assertThat(member.body()).contains("as the new member");
    }

    @Test
    void neverStandBelowThemselves() {
        UUID europe = team("Europe", null);
        UUID austria = team("Austria", europe);

        HttpResponse<String> answer =
                browser.submit(
                        "/me",
                        "/settings/teams/" + europe,
                        "name",
                        "Europe",
                        "parent",
                        austria.toString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Browser.page(browser.get("/settings/teams/" + europe)).select("#parent").text())
                .doesNotContain("Austria");
    }

    @Test
    void stayWhileOthersStandBelow() {
        UUID europe = team("Europe", null);
        UUID austria = team("Austria", europe);

        assertThat(delete(europe)).isEqualTo(409);
        assertThat(delete(austria)).isEqualTo(302);
        assertThat(delete(europe)).isEqualTo(302);
    }

    @Test
    void haveNamesOfTheirOwnAsDepartmentsHave() {
        team("Europe", null);
        browser.submit("/me", "/settings/departments", "name", "Service");

        assertThat(browser.submit("/me", "/settings/teams", "name", "EUROPE").statusCode())
                .isEqualTo(422);
        assertThat(browser.submit("/me", "/settings/departments", "name", "service").statusCode())
                .isEqualTo(422);
    }

    @Test
    void leaveDepartmentsFreeToBeRenamedAndDeleted() {
        browser.submit("/me", "/settings/departments", "name", "Service");
        UUID service = db.fetchSingle(DEPARTMENT).getId();
        String path = "/settings/departments/" + service;
        db.execute("update access.app_user set department_id = ? where id = ?", service, priya);

        assertThat(browser.submit("/me", path, "name", "Care").statusCode()).isEqualTo(302);
        assertThat(viewer().department()).isEqualTo(service);
        assertThat(browser.submit("/me", path + "/deletion").statusCode()).isEqualTo(409);
        db.execute("update access.app_user set department_id = null");
        assertThat(browser.submit("/me", path + "/deletion").statusCode()).isEqualTo(302);
    }

    @Test
    void leaveDepartmentsTheirNamesWhenTheNewOneIsBlankOrTaken() {
        browser.submit("/me", "/settings/departments", "name", "Sales");
        browser.submit("/me", "/settings/departments", "name", "Service");
        String path =
                "/settings/departments/"
                        + db.fetchSingle(DEPARTMENT, DEPARTMENT.NAME.eq("Service")).getId();

        HttpResponse<String> taken = browser.submit("/me", path, "name", "sales");
        HttpResponse<String> blank = browser.submit("/me", path, "name", " ");

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(Browser.page(taken).select("[name=name]").eachAttr("value"))
                .containsExactly("Sales", "sales", "");
        assertThat(Browser.page(taken).select("form[action=" + path + "] [role=alert]").text())
                .isEqualTo("There is already one called sales.");
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(Browser.page(blank).select("[role=alert]").eachText()).hasSize(1);
    }

    @Test
    void ofDisabledUsersEndWithTheirWork() {
        people.disable(priya);

        assertThat(viewers.of(priya)).isEmpty();
    }

    private Viewer viewer() {
        return viewers.of(priya).orElseThrow();
    }

    private UUID team(String name, @org.jspecify.annotations.Nullable UUID parent) {
        String[] fields =
                parent == null
                        ? new String[] {"name", name}
                        : new String[] {"name", name, "parent", parent.toString()};
        String place =
                browser.submit("/me", "/settings/teams", fields)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private void join(UUID team, UUID user, boolean leads) {
        browser.submit(
                "/me",
                "/settings/teams/" + team + "/members",
                "user",
                user.toString(),
                "leads",
                Boolean.toString(leads));
    }

    private int delete(UUID team) {
        return browser.submit("/me", "/settings/teams/" + team + "/deletion").statusCode();
    }
}
