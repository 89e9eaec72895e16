package org.rapportcrm.oracle;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;

/**
 * The people of Calder Coffee: one for each role that comes with Rapport, some whose roles reach
 * less, and those beside whom they work.
 */
final class Company {
    private static final Map<String, String> WORK =
            Map.of(
                    "customer", "READ,WRITE,DELETE",
                    "interaction", "READ,WRITE",
                    "task", "READ,WRITE",
                    "order", "READ",
                    "opportunity", "READ,WRITE,DELETE",
                    "case", "READ,WRITE,DELETE",
                    "duplicate", "READ,WRITE");

    private static final Set<Action> WRITING = Set.of(Action.WRITE, Action.DELETE);

    private final DSLContext db;
    private final Sessions sessions;
    private final Viewers viewers;

    final UUID service;
    final UUID legal;
    final UUID team;
    final UUID legalTeam;

    /** In the team of all callers, but in another department. */
    final UUID tom;

    /** In the department of all callers, in no team. */
    final UUID dora;

    final UUID frank;

    Company(DSLContext db, Sessions sessions, Viewers viewers) {
        this.db = db;
        this.sessions = sessions;
        this.viewers = viewers;
        service = department("Service");
        legal = department("Legal");
        UUID roasting = department("Roasting");
        team = team("Counter", service);
        legalTeam = team("Contracts", legal);
        tom = user("Tom Okafor", roasting, team);
        dora = user("Dora Lindt", service, null);
        frank = user("Frank Weber", legal, legalTeam);
    }

    List<Caller> callers() {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("not signed in", user("Nina Stahl", service, team), null, null));
        for (String code :
                db
                        .fetchValues(
                                "select code from access.role where code is not null order by id")
                        .stream()
                        .map(String::valueOf)
                        .toList()) {
            callers.add(signedIn(code, role(code)));
        }
        for (Reach reach : List.of(Reach.OWN, Reach.TEAM, Reach.DEPARTMENT)) {
            callers.add(signedIn("reaches " + reach, role("Reaches " + reach, WORK, reach)));
        }
        Map<String, String> staff =
                Map.of(
                        "user", "READ,ADMINISTER",
                        "role", "READ,ADMINISTER",
                        "department", "READ,ADMINISTER");
        callers.add(signedIn("keeps the users", role("Personnel", staff, Reach.ALL)));
        callers.add(signedIn("without a role", null));
        callers.add(disabled());
        callers.add(program("a program that reads", role("administrator"), Action.READ));
        callers.add(program("a program that writes", role("administrator"), Action.values()));
        callers.add(
                program(
                        "a program that reaches OWN",
                        role("Programs reach OWN", WORK, Reach.OWN),
                        Action.values()));
        callers.add(disabledProgram());
        return callers;
    }

    UUID user(String name, @Nullable UUID department, @Nullable UUID inTeam) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into access.app_user (id, name, email, department_id, password_hash, created_at)
                values ({0}, {1}, {2}, {3}::uuid, 'none', now())\
                """,
                id, name, id + "@calder.example", department);
        if (inTeam != null) {
            db.execute("insert into access.team_member values ({0}, {1})", inTeam, id);
        }
        return id;
    }

    UUID role(String name, Map<String, String> actionsByKind, Reach reach) {
        UUID id = UuidV7.next();
        db.execute("insert into access.role (id, name) values ({0}, {1})", id, name);
        actionsByKind.forEach((kind, actions) -> {
            for (String action : actions.split(",")) {
                db.execute(
                        "insert into access.role_grant values ({0}, {1}, {2}, {3})",
                        id, kind, action, reach.name());
            }
        });
        return id;
    }

    UUID department(String name) {
        UUID id = UuidV7.next();
        db.execute("insert into access.department values ({0}, {1})", id, name);
        return id;
    }

    UUID team(String name, @Nullable UUID department) {
        UUID id = UuidV7.next();
        db.execute(
                "insert into access.team (id, name, department_id) values ({0}, {1}, {2}::uuid)",
                id, name, department);
        return id;
    }

    UUID session(UUID user) {
        sessions.start(user, new Client("127.0.0.1", "A browser"));
        return id(
                "select id from access.session where user_id = {0} order by id desc limit 1", user);
    }

    UUID passkey(UUID user) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into access.passkey (id, user_id, credential_id, credential, signatures, name, created_at)
                values ({0}, {1}, {2}, {2}, 0, 'Laptop', now())\
                """,
                id, user, Secret.next().hash());
        return id;
    }

    Caller signedIn(String name, @Nullable UUID role) {
        UUID id = user(name, service, team);
        if (role != null) {
            db.execute("insert into access.user_role values ({0}, {1})", id, role);
        }
        String secret = sessions.start(id, new Client("127.0.0.1", "A browser")).value();
        return new Caller(
                name, id, viewers.of(id).orElseThrow(), new Cookie("__Host-session", secret));
    }

    /**
     * @param may what its token is for; reading alone or writing as well
     */
    private Caller program(String name, UUID role, Action... may) {
        UUID id = user(name, service, team);
        db.execute("insert into access.user_role values ({0}, {1})", id, role);
        Secret secret = new Secret("rpt_" + Secret.next().value());
        boolean writes = may.length > 1;
        token(id, secret, writes ? "{*:read,*:write}" : "{*:read}");
        Viewer viewer =
                viewers.of(id)
                        .orElseThrow()
                        .within(permission ->
                                permission.action() == Action.READ
                                        || writes && WRITING.contains(permission.action()));
        return new Caller(name, id, viewer, null, secret.value());
    }

    /** The token is still there: only the user's state keeps it out. */
    private Caller disabledProgram() {
        Caller before =
                program("a program of somebody disabled", role("administrator"), Action.READ);
        db.execute("update access.app_user set disabled_at = now() where id = {0}", before.id());
        return new Caller(before.name(), before.id(), null, null, before.token());
    }

    UUID token(UUID user) {
        return token(user, Secret.next(), "{*:read}");
    }

    private UUID token(UUID user, Secret secret, String scopes) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into access.api_token (id, user_id, name, begins, token_hash, scopes, created_at, expires_at, used_at)
                values ({0}, {1}, 'Web shop', 'rpt_', {2}, {3}::text[], now(), now() + interval '1 day', now())\
                """,
                id, user, secret.hash(), scopes);
        return id;
    }

    /** The session is still there: only the user's state keeps them out. */
    private Caller disabled() {
        Caller before = signedIn("disabled since they signed in", role("administrator"));
        db.execute("update access.app_user set disabled_at = now() where id = {0}", before.id());
        return new Caller(before.name(), before.id(), null, before.session());
    }

    private UUID role(String code) {
        return id("select id from access.role where code = {0}", code);
    }

    private UUID id(String query, Object value) {
        return Objects.requireNonNull((UUID) db.fetchValue(query, value));
    }
}
