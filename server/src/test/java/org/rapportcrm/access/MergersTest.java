package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** North becomes part of Service, and is taken out again. */
class MergersTest extends AccessTest {
    @Autowired Viewers viewers;
    private final UUID north = UuidV7.next();
    private final UUID service = UuidV7.next();
    private final UUID whole = UuidV7.next();
    private UUID priya = new UUID(0, 0);
    private Browser ruth;

    @BeforeEach
    void twoDepartmentsAndTwoTeams() {
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        ruth = signedIn("ruth@calder.example");
        for (String kind : new String[] {"department", "team"}) {
            insert(kind, north, "North");
            insert(kind, service, "Service");
            insert(kind, whole, "Whole");
        }
    }

    @Test
    void ofDepartmentsKeepRecordsInReachUnderOneName() {
        work(priya, north);

        submit("/settings/departments/" + north + "/merger", "into", service);

        assertThat(priya().department()).isEqualTo(service);
        assertThat(priya().departments()).isEqualTo(Set.of(north, service));
        assertThat(name("department", north)).isEqualTo("Service");
        assertThat(page("/settings/departments").select(".rp-pill").text())
                .isEqualTo("Part of Service");
    }

    @Test
    void ofDepartmentsAreTakenApart() {
        work(priya, north);
        UUID otto = people.add("Otto Lang", "otto@calder.example", "sales");
        work(otto, north);
        submit("/settings/departments/" + north + "/merger", "into", service);
        work(otto, whole);

        submit("/settings/departments/" + north + "/separation");

        assertThat(priya().departments()).isEqualTo(Set.of(north));
        assertThat(viewers.of(otto).orElseThrow().department()).isEqualTo(whole);
        assertThat(name("department", north)).isEqualTo("North");
        assertThat(page("/settings/departments").select(".rp-pill")).isEmpty();
    }

    @Test
    void followOneAnotherAndAreTakenApartOneByOne() {
        work(priya, north);
        submit("/settings/departments/" + north + "/merger", "into", service);
        submit("/settings/departments/" + service + "/merger", "into", whole);

        assertThat(priya().departments()).isEqualTo(Set.of(north, service, whole));
        assertThat(name("department", north)).isEqualTo("Whole");

        submit("/settings/departments/" + service + "/separation");
        assertThat(name("department", north)).isEqualTo("Service");
        assertThat(priya().departments()).isEqualTo(Set.of(north, service));
    }

    @Test
    void keepWhatBecameOneFromGoingAlone() {
        submit("/settings/departments/" + north + "/merger", "into", service);

        assertThat(submit("/settings/departments/" + service + "/deletion")).isEqualTo(409);
        assertThat(submit("/settings/departments/" + north + "/reopening")).isEqualTo(409);
        assertThat(submit("/settings/departments/" + service + "/separation")).isEqualTo(409);
    }

    @Test
    void ofTeamsLetTheirMembersSeeBoth() {
        join(priya, north, false);

        submit("/settings/teams/" + north + "/merger", "into", service);

        assertThat(priya().teams()).isEqualTo(Set.of(north, service));
        assertThat(name("team", north)).isEqualTo("Service");
        assertThat(page("/settings/teams").select(".rp-pill").text()).isEqualTo("Part of Service");
    }

    @Test
    void ofTeamsAreTakenApart() {
        UUID otto = people.add("Otto Lang", "otto@calder.example", "sales");
        db.execute("update access.team set parent_id = ? where id = ?", whole, north);
        join(priya, north, true);
        join(otto, north, false);
        join(otto, service, false);
        submit("/settings/teams/" + north + "/merger", "into", service);
        assertThat(priya().teams()).isEqualTo(Set.of(north, service));

        submit("/settings/teams/" + north + "/separation");

        assertThat(priya().teams()).isEqualTo(Set.of(north));
        assertThat(viewers.of(otto).orElseThrow().teams()).isEqualTo(Set.of(north, service));
        assertThat(db.fetchValue("select parent_id from access.team where id = ?", north))
                .isEqualTo(whole);
        assertThat(db.fetchValue("select leads from access.team_member where user_id = ?", priya))
                .isEqualTo(true);
    }

    @Test
    void happenOnceHoweverOftenTheyAreSent() {
        for (String kind : new String[] {"departments", "teams"}) {
            String path = "/settings/" + kind + "/" + north;
            work(priya, north);
            join(priya, north, false);

            assertThat(submit(path + "/merger", "into", service)).isEqualTo(302);
            assertThat(submit(path + "/merger", "into", service)).isEqualTo(409);
            assertThat(submit(path + "/separation")).isEqualTo(302);

            assertThat(priya().department()).isEqualTo(north);
            assertThat(priya().teams()).isEqualTo(Set.of(north));
            db.execute("delete from access.team_member");
        }
    }

    @Test
    void ofTeamsCloseNoCircleWhenTheyAreTakenApart() {
        UUID child = UuidV7.next();
        insert("team", child, "Vienna");
        db.execute("update access.team set parent_id = ? where id = ?", whole, north);
        db.execute("update access.team set parent_id = ? where id = ?", north, child);
        submit("/settings/teams/" + north + "/merger", "into", service);
        assertThat(submit("/settings/teams/" + whole, "name", "Whole", "parent", child))
                .isEqualTo(302);

        submit("/settings/teams/" + north + "/separation");

        assertThat(parent(whole)).isEqualTo(child);
        assertThat(parent(child)).isEqualTo(north);
        assertThat(parent(north)).isNull();
    }

    private @Nullable Object parent(UUID team) {
        return db.fetchValue("select parent_id from access.team where id = ?", team);
    }

    private Viewer priya() {
        return viewers.of(priya).orElseThrow();
    }

    private String name(String kind, UUID id) {
        return String.valueOf(
                db.fetchValue("select name from access." + kind + "_name where id = ?", id));
    }

    private org.jsoup.nodes.Document page(String path) {
        return Browser.page(ruth.get(path));
    }

    private int submit(String path, Object... fields) {
        String[] texts = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            texts[i] = fields[i].toString();
        }
        return ruth.submit("/me", path, texts).statusCode();
    }

    private void insert(String kind, UUID id, String name) {
        db.execute("insert into access." + kind + " (id, name) values (?, ?)", id, name);
    }

    private void work(UUID user, UUID department) {
        db.execute("update access.app_user set department_id = ? where id = ?", department, user);
    }

    private void join(UUID user, UUID team, boolean leads) {
        db.execute(
                "insert into access.team_member (team_id, user_id, leads) values (?, ?, ?)",
                team,
                user,
                leads);
    }
}
