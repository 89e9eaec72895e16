package org.rapportcrm.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.RoundTrips;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a request costs before its page is even asked for. */
@HouseTest
class SessionReadsTest {
    @Autowired DSLContext db;
    @Autowired Sessions sessions;
    @Autowired Environment environment;
    private final UUID ruth = UuidV7.next();
    private Secret secret = Secret.next();

    @BeforeEach
    void ruthIsSignedIn() {
        db.execute("delete from access.organization");
        db.execute(
                "insert into access.organization (name, accent) values ('Calder Coffee', '#1d5b9e')");
        db.execute(
                "insert into access.app_user (id, email, name, created_at) values ({0}, {1}, 'Ruth', now())",
                ruth, ruth + "@calder.example");
        db.execute(
                "insert into access.user_role select {0}, id from access.role where code = 'administrator'",
                ruth);
        db.execute("update access.role set second_factor = true where code = 'administrator'");
        secret = sessions.start(ruth, new Client("127.0.0.1", "Firefox"));
    }

    @Test
    void areOneRoundTripWithRightsSecondFactorAndBrand() throws Exception {
        String database = Objects.requireNonNull(environment.getProperty("test.database"));
        try (Connection connection = RoundTrips.connect(TestPostgres.url(database))) {
            DSLContext counted = DSL.using(connection, SQLDialect.POSTGRES);
            Sessions asked =
                    new Sessions(
                            counted,
                            Clock.systemUTC(),
                            new SessionRules(Duration.ofHours(4), Duration.ofHours(12)),
                            new KnownViewers(counted));
            CurrentSession first = asked.find(secret).orElseThrow();

            int trips = RoundTrips.during(() -> assertThat(asked.find(secret)).hasValue(first));

            assertThat(trips).isEqualTo(1);
            assertThat(first.lacksFactor()).isTrue();
            assertThat(first.brand().stylesheet()).isEqualTo("/brand/accent-1d5b9e.css");
        }
    }

    @Test
    void knowAtOnceThatASecondFactorIsThere() {
        assertThat(sessions.find(secret).orElseThrow().lacksFactor()).isTrue();

        db.execute(
                "insert into access.totp (user_id, sealed_secret, created_at, confirmed_at) values ({0}, '', now(), now())",
                ruth);

        assertThat(sessions.find(secret).orElseThrow().lacksFactor()).isFalse();
    }

    @Test
    void workWithoutAnOrganization() {
        db.execute("delete from access.organization");

        assertThat(sessions.find(secret).orElseThrow().brand().name()).isEqualTo("Rapport");
    }
}
