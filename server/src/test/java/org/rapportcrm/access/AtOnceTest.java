package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What two administrators do at the same moment. */
class AtOnceTest extends AccessTest {
    private static final long ROLES = 0x401e;
    private static final long DEPARTMENTS = 0xde9a;
    private static final long TEAMS = 0x7ea3;

    @Autowired TransactionTemplate transactions;
    private UUID priya;
    private Browser browser;

    @BeforeEach
    void ruthAdministers() {
        people.ruthTheAdministrator();
        priya = people.priyaInSales();
        browser = signedIn("ruth@calder.example");
    }

    @Test
    void aRoleStaysThatIsBeingGiven() {
        UUID role = add("access.role");

        HttpResponse<String> answer =
                meanwhile(
                        ROLES,
                        () -> browser.submit("/me", "/settings/roles/" + role + "/deletion"),
                        () ->
                                db.execute(
                                        "insert into access.user_role values (?, ?)", priya, role));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void nobodyGetsARoleThatIsBeingDeleted() {
        UUID role = add("access.role");
        String id = role.toString();

        HttpResponse<String> answer =
                meanwhile(
                        ROLES,
                        () ->
                                browser.submit(
                                        "/me",
                                        "/settings/users",
                                        "name",
                                        "Sam Shaper",
                                        "email",
                                        "sam@calder.example",
                                        "roles",
                                        id),
                        () -> db.execute("delete from access.role where id = ?", role));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void aTeamStaysThatOthersComeBelow() {
        UUID team = add("access.team");

        HttpResponse<String> answer =
                meanwhile(
                        TEAMS,
                        () -> browser.submit("/me", "/settings/teams/" + team + "/deletion"),
                        () ->
                                db.execute(
                                        "insert into access.team (id, name, parent_id) values (?, 'Vienna', ?)",
                                        UuidV7.next(),
                                        team));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void noTeamComesBelowOneThatIsBeingDeleted() {
        UUID team = add("access.team");
        String id = team.toString();

        HttpResponse<String> answer =
                meanwhile(
                        TEAMS,
                        () ->
                                browser.submit(
                                        "/me", "/settings/teams", "name", "Vienna", "parent", id),
                        () -> db.execute("delete from access.team where id = ?", team));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void noTeamAndNobodyTakesADepartmentThatIsBeingDeleted() {
        for (long lock : new long[] {TEAMS, ROLES}) {
            UUID department = add("access.department");
            String id = department.toString();
            String path = lock == TEAMS ? "/settings/teams" : "/settings/users";

            HttpResponse<String> answer =
                    meanwhile(
                            lock,
                            () ->
                                    browser.submit(
                                            "/me",
                                            path,
                                            "name",
                                            "Vienna",
                                            "email",
                                            "vienna@calder.example",
                                            "department",
                                            id),
                            () ->
                                    db.execute(
                                            "delete from access.department where id = ?",
                                            department));

            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body()).contains("This department does not exist");
        }
    }

    @Test
    void noDepartmentBecomesPartOfOneThatIsBecomingPartOfIt() {
        UUID one = add("access.department");
        UUID other = UuidV7.next();
        db.execute("insert into access.department (id, name) values (?, 'Other')", other);

        HttpResponse<String> answer =
                meanwhile(
                        DEPARTMENTS,
                        () ->
                                browser.submit(
                                        "/me",
                                        "/settings/departments/" + one + "/merger",
                                        "into",
                                        other.toString()),
                        () ->
                                db.execute(
                                        "update access.department set retired_at = now(), merged_into = ?, moved = '{}' where id = ?",
                                        one,
                                        other));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    /** Something happens after the request has begun and before it may go on. */
    private HttpResponse<String> meanwhile(
            long lock, Supplier<HttpResponse<String>> request, Runnable happening) {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        transactions.executeWithoutResult(_ -> {
            db.execute("select pg_advisory_xact_lock(?)", lock);
            answer.completeAsync(request);
            await().until(() ->
                    db.fetchExists(DSL.table("pg_locks"), DSL.condition("not granted")));
            happening.run();
        });
        return answer.join();
    }

    private UUID add(String table) {
        UUID id = UuidV7.next();
        db.execute("insert into " + table + " (id, name) values (?, 'Austria')", id);
        return id;
    }
}
