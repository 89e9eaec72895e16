package org.rapportcrm.access;

import static java.util.Locale.ROOT;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.link.Purpose;
import org.rapportcrm.access.password.Hashing;
import org.rapportcrm.access.password.Passwords;
import org.rapportcrm.access.token.KeepingTokens;
import org.rapportcrm.access.token.Scope;
import org.rapportcrm.access.token.Scope.Use;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole application on a real PostgreSQL, with nobody in it yet. */
@ServerTest
@Import({AccessTest.Fixture.class, Traps.class, ApiTraps.class})
abstract class AccessTest {
    static final String PASSWORD = "plum harbor kettle nine";

    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired SetClock clock;
    @Autowired OneTimeLinks links;
    @Autowired People people;
    @Autowired KeepingTokens tokens;
    @Autowired Viewers viewers;
    @LocalServerPort int port;

    @BeforeEach
    void nobodyYet() {
        clock.reset();
        maintenance.execute(
                "truncate access.app_user, access.organization, access.throttle, access.team,"
                        + " access.department, access.one_time_link cascade");
        db.execute("delete from access.role where code is null");
        db.execute("update access.role set second_factor = false");
        db.execute("insert into access.organization (name) values ('Calder Coffee')");
    }

    void noOrganizationYet() {
        db.execute("delete from access.organization");
    }

    Browser browser() {
        return new Browser(port);
    }

    /** A browser in which the user has signed in. */
    Browser signedIn(String email) {
        Browser browser = browser();
        browser.submit("/sign-in", "/sign-in", "email", email, "password", PASSWORD);
        return browser;
    }

    /** A program with a token of the user for these uses, such as "order:read". */
    Program program(UUID user, String... scopes) {
        List<Scope> parsed =
                Stream.of(scopes)
                        .map(text -> text.split(":"))
                        .map(parts -> new Scope(parts[0], Use.valueOf(parts[1].toUpperCase(ROOT))))
                        .toList();
        Viewer viewer = viewers.of(user).orElseThrow();
        return new Program(
                port, tokens.make(viewer, "Web shop", parsed, Duration.ofDays(30)).value());
    }

    String resetLink(UUID user) {
        return "/reset/" + links.issue(Purpose.RESET, user).value();
    }

    static final class Fixture {
        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }

        @Bean
        @Primary
        CountedHashing countedHashing() {
            return new CountedHashing(Hashing.argon2());
        }

        @Bean
        People people(DSLContext db, Passwords passwords, SetClock clock) {
            return new People(db, passwords.hash(PASSWORD), clock);
        }
    }

    /** The people of Calder Coffee. */
    static final class People {
        private final DSLContext db;
        private final String hash;
        private final SetClock clock;

        People(DSLContext db, String hash, SetClock clock) {
            this.db = db;
            this.hash = hash;
            this.clock = clock;
        }

        UUID ruthTheAdministrator() {
            return add("Ruth Calloway", "ruth@calder.example", "administrator");
        }

        UUID priyaInSales() {
            return add("Priya Raman", "priya@calder.example", "sales");
        }

        UUID add(String name, String email, String role) {
            UUID id = UuidV7.next();
            db.insertInto(APP_USER)
                    .set(APP_USER.ID, id)
                    .set(APP_USER.NAME, name)
                    .set(APP_USER.EMAIL, email)
                    .set(APP_USER.PASSWORD_HASH, hash)
                    .set(APP_USER.CREATED_AT, clock.instant())
                    .execute();
            db.execute(
                    "insert into access.user_role select ?, id from access.role where code = ?",
                    id,
                    role);
            return id;
        }

        void loseAllRoles(UUID user) {
            db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user)).execute();
        }

        void disable(UUID user) {
            db.update(APP_USER)
                    .set(APP_USER.DISABLED_AT, clock.instant())
                    .where(APP_USER.ID.eq(user))
                    .execute();
        }
    }
}
