package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments and teams from their beginning to their end, and the hours in which they work. */
class OrganizationPagesTest extends AccessTest {
    private UUID priya;
    private Browser ruth;

    @BeforeEach
    void ruthAdministers() {
        db.execute("delete from access.calendar where not is_default");
        db.execute("delete from access.holiday");
        db.execute("delete from access.opening");
        db.execute(
                "insert into access.opening select id, day, 540, 1020 from access.calendar, generate_series(1, 5) day");
        db.execute("update access.calendar set zone = 'Europe/Vienna'");
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        ruth = signedIn("ruth@calder.example");
    }

    @Test
    void leadFromOnePageToAllThatThereIsToSetUp() {
        Document page = Browser.page(ruth.get("/settings"));

        assertThat(page.select("[data-testid=settings] a").eachAttr("href"))
                .containsExactly(
                        "/settings/users",
                        "/settings/roles",
                        "/settings/providers",
                        "/settings/tokens",
                        "/settings/departments",
                        "/settings/teams",
                        "/settings/branding",
                        "/settings/currencies",
                        "/settings/calendars",
                        "/settings/fields",
                        "/settings/pipelines",
                        "/settings/service",
                        "/settings/survival",
                        "/settings/matching");
        assertThat(page.select("[data-testid=settings] a p").eachText())
                .hasSize(14)
                .noneMatch(String::isBlank);
    }

    @Test
    void mergeADepartmentWithEverybodyAndRetireIt() {
        UUID north = department("Service North");
        UUID service = department("Service");
        db.update(APP_USER).set(APP_USER.DEPARTMENT_ID, north).execute();
        submit("/settings/teams", "name", "Counter", "department", north.toString());

        int status = submit(path(north) + "/merger", "into", service.toString()).statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(db.fetchValues(APP_USER.DEPARTMENT_ID)).containsOnly(service);
        assertThat(db.fetchValue("select department_id from access.team")).isEqualTo(service);
        Document users = Browser.page(ruth.get("/settings/users/new"));
        assertThat(users.select("#department option").eachText())
                .containsExactly("None", "Service");
        assertThat(
                        db.fetchValue(
                                "select count(*) from journal.change where after ->> 'into' = ?",
                                service.toString()))
                .isEqualTo(1L);
    }

    @Test
    void retireOnlyADepartmentThatIsEmptyAndTakeItIntoUseAgain() {
        UUID service = department("Service");
        db.update(APP_USER).set(APP_USER.DEPARTMENT_ID, service).execute();

        assertThat(submit(path(service) + "/retirement").statusCode()).isEqualTo(409);
        db.update(APP_USER).setNull(APP_USER.DEPARTMENT_ID).execute();
        submit("/settings/teams", "name", "Counter", "department", service.toString());
        assertThat(submit(path(service) + "/retirement").statusCode()).isEqualTo(409);
        db.execute("update access.team set department_id = null");
        assertThat(submit(path(service) + "/retirement").statusCode()).isEqualTo(302);
        assertThat(Browser.page(ruth.get("/settings/departments")).select(".rp-pill").eachText())
                .containsExactly("Retired");
        assertThat(submit(path(service) + "/reopening").statusCode()).isEqualTo(302);
        assertThat(Browser.page(ruth.get("/settings/departments")).select(".rp-pill")).isEmpty();
    }

    @Test
    void mergeADepartmentIntoNothingThatDoesNotExistNorIntoItself() {
        UUID service = department("Service");

        UUID old = department("Old");
        submit(path(old) + "/retirement");

        for (UUID into : new UUID[] {service, old, UUID.randomUUID()}) {
            assertThat(submit(path(service) + "/merger", "into", into.toString()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(
                        submit(path(UUID.randomUUID()) + "/merger", "into", service.toString())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void mergeATeamWithItsMembersAndTheTeamsBelowIt() {
        UUID north = team("North", "");
        UUID vienna = team("Vienna", north.toString());
        UUID europe = team("Europe", "");
        submit("/settings/teams/" + north + "/members", "user", priya.toString());

        assertThat(
                        submit("/settings/teams/" + north + "/merger", "into", vienna.toString())
                                .statusCode())
                .isEqualTo(409);
        assertThat(
                        submit("/settings/teams/" + north + "/merger", "into", europe.toString())
                                .statusCode())
                .isEqualTo(302);

        assertThat(db.fetchValues("select team_id from access.team_member"))
                .isEqualTo(java.util.List.of(europe));
        assertThat(db.fetchValue("select parent_id from access.team where id = ?", vienna))
                .isEqualTo(europe);
        assertThat(Browser.page(ruth.get("/settings/teams")).select("#parent option").eachText())
                .noneMatch(name -> name.contains("North"));
    }

    @Test
    void tellWhenADepartmentIsOpenByItsOwnCalendarOrByThatOfAll() {
        UUID store = department("Store");
        clock.pass(Duration.ofHours(1));

        assertThat(hoursOf(store)).isEqualTo("Open until 5:00 PM");
        submit("/settings/calendars", "name", "Store New York", "zone", "America/New_York");
        String calendar = calendar("Store New York");
        submit(path(store) + "/calendar", "calendar", calendar);
        assertThat(hoursOf(store)).isEqualTo("Closed, opens 9:00 AM");
        clock.pass(Duration.ofDays(1).plusHours(14));
        assertThat(hoursOf(store)).isEqualTo("Closed, opens Thu 9:00 AM");
    }

    @Test
    void keepHoursAsTypedAndPartThemAtMidnight() {
        String path = "/settings/calendars/" + calendar("Office");

        HttpResponse<String> saved =
                submit(
                        path,
                        "name",
                        "Office",
                        "zone",
                        "UTC",
                        "monday",
                        "9-12, 13.30-18",
                        "friday",
                        "22-2");

        assertThat(saved.statusCode()).isEqualTo(302);
        Document page = Browser.page(ruth.get(path));
        assertThat(page.select("[data-testid=hours] fieldset input").eachAttr("value"))
                .containsExactly(
                        "09:00–12:00, 13:30–18:00", "", "", "", "22:00–24:00", "00:00–02:00", "");
    }

    @Test
    void refuseHoursThatNobodyUnderstandsOrThatOverlap() {
        String path = "/settings/calendars/" + calendar("Office");

        HttpResponse<String> answer =
                submit(
                        path,
                        "name",
                        "Office",
                        "zone",
                        "UTC",
                        "monday",
                        "nine to five",
                        "thursday",
                        "22-6",
                        "friday",
                        "5-12");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Browser.page(answer);
        assertThat(page.select("[aria-invalid]").eachAttr("name"))
                .containsExactly("monday", "friday");
        assertThat(page.select("[name=monday]").attr("value")).isEqualTo("nine to five");
    }

    @Test
    void closeOnHolidaysAndTakeThatBack() {
        String path = "/settings/calendars/" + calendar("Office");

        submit(
                path + "/holidays",
                "day",
                "2020-11-24",
                "holiday",
                "Founding day",
                "yearly",
                "true");
        assertThat(hoursOn(ruth, path)).isEqualTo("Closed, opens Wed 9:00 AM");
        submit(path + "/holidays/2020-11-24/removal");
        assertThat(hoursOn(ruth, path)).isEqualTo("Open until 5:00 PM");
        assertThat(submit(path + "/holidays", "day", "", "holiday", "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepACalendarThatADepartmentLivesBy() {
        UUID store = department("Store");
        submit("/settings/calendars", "name", "Evenings", "zone", "UTC");
        String calendar = calendar("Evenings");
        submit(path(store) + "/calendar", "calendar", calendar);

        assertThat(submit("/settings/calendars/" + calendar + "/deletion").statusCode())
                .isEqualTo(409);
        submit(path(store) + "/calendar", "calendar", "");
        assertThat(submit("/settings/calendars/" + calendar + "/deletion").statusCode())
                .isEqualTo(302);
        assertThat(submit("/settings/calendars/" + calendar("Office") + "/deletion").statusCode())
                .isEqualTo(409);
    }

    private String hoursOf(UUID department) {
        return hoursOn(signedIn("ruth@calder.example"), path(department));
    }

    /** With plain spaces: Java puts a narrow one before AM and PM. */
    private static String hoursOn(Browser browser, String path) {
        return Browser.page(browser.get(path))
                .select("[data-testid=hours] .rp-pill")
                .text()
                .replace('\u202f', ' ');
    }

    private HttpResponse<String> submit(String path, String... fields) {
        return ruth.submit("/me", path, fields);
    }

    private UUID department(String name) {
        submit("/settings/departments", "name", name);
        return db.fetchSingle(DEPARTMENT, DEPARTMENT.NAME.eq(name)).getId();
    }

    private UUID team(String name, String parent) {
        submit("/settings/teams", "name", name, "parent", parent);
        return Objects.requireNonNull(
                (UUID) db.fetchValue("select id from access.team where name = ?", name));
    }

    private String calendar(String name) {
        return String.valueOf(db.fetchValue("select id from access.calendar where name = ?", name));
    }

    private static String path(UUID department) {
        return "/settings/departments/" + department;
    }
}
