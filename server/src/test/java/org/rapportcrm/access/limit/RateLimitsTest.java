package org.rapportcrm.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.access.db.Tables;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RateLimitsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:20Z");
    private static final int QUOTA = 100;

    @Autowired DSLContext db;
    private final UUID token = UuidV7.next();

    @BeforeEach
    void aTokenOfRuth() {
        UUID ruth = UuidV7.next();
        db.execute(
                "insert into access.app_user (id, email, name, created_at) values ({0}, {1}, 'Ruth', now())",
                ruth, ruth + "@calder.example");
        db.execute(
                """
                insert into access.api_token (id, user_id, name, begins, token_hash, scopes, created_at, expires_at)
                values ({0}, {1}, 'Shop', 'rpt_', sha256({2}::bytea), '{*:read}', now(), now() + interval '1 day')\
                """,
                token, ruth, token.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void admitTheQuotaAndNotOneMore() {
        RateLimits node = node(NOON);

        assertThat(admitted(node, 250)).isEqualTo(QUOTA);
        assertThat(node.use(token).left()).isZero();
        assertThat(node.use(token).seconds()).isEqualTo(40);
    }

    @Test
    void beginAnewWithTheNextMinute() {
        admitted(node(NOON), 250);

        assertThat(admitted(node(NOON.plus(Duration.ofMinutes(1))), 250)).isEqualTo(QUOTA);
    }

    @Test
    void areSharedByNodes() {
        RateLimits here = node(NOON);
        RateLimits there = node(NOON);
        int both = 0;
        for (int i = 0; i < 150; i++) {
            both += admitted(here, 1) + admitted(there, 1);
        }

        assertThat(both).isBetween(QUOTA, QUOTA + QUOTA / 10);
    }

    @Test
    void countDownWhatIsLeft() {
        RateLimits node = node(NOON);

        assertThat(node.use(token).left()).isEqualTo(99);
        admitted(node, 49);
        assertThat(node.use(token).left()).isEqualTo(49);
    }

    @Test
    void costWhoeverAsksSeldomNoWrite() {
        RateLimits node = node(NOON);

        admitted(node, QUOTA / 10);

        assertThat(db.fetchExists(Tables.API_RATE, Tables.API_RATE.TOKEN_ID.eq(token))).isFalse();
        admitted(node, 1);
        assertThat(db.fetchExists(Tables.API_RATE, Tables.API_RATE.TOKEN_ID.eq(token))).isTrue();
    }

    @Test
    void standClocksThatDifferALittle() {
        RateLimits ahead = node(NOON.plusSeconds(60));
        RateLimits behind = node(NOON);

        int both = admitted(ahead, 60) + admitted(behind, 250);

        assertThat(both).isBetween(QUOTA, QUOTA + QUOTA / 10);
    }

    private RateLimits node(Instant now) {
        return new RateLimits(db, Clock.fixed(now, ZoneOffset.UTC), QUOTA);
    }

    private int admitted(RateLimits node, int times) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            admitted += node.use(token).isAdmitted() ? 1 : 0;
        }
        return admitted;
    }
}
