package org.rapportcrm.access.factor;

import static org.rapportcrm.access.db.Tables.PASSKEY_CHALLENGE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Random numbers for an authenticator to sign: one a browser and purpose, once and soon. */
@Component
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final DSLContext db;
    private final Clock clock;

    Challenges(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    byte[] issue(Secret bearer, Ceremony ceremony) {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        Instant now = clock.instant();
        Instant end = now.plus(LIFE);
        db.deleteFrom(PASSKEY_CHALLENGE).where(PASSKEY_CHALLENGE.EXPIRES_AT.le(now)).execute();
        db.insertInto(PASSKEY_CHALLENGE)
                .set(PASSKEY_CHALLENGE.BEARER, bearer.hash())
                .set(PASSKEY_CHALLENGE.PURPOSE, ceremony.name())
                .set(PASSKEY_CHALLENGE.CHALLENGE, challenge)
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, end)
                .onConflict(PASSKEY_CHALLENGE.BEARER, PASSKEY_CHALLENGE.PURPOSE)
                .doUpdate()
                .set(PASSKEY_CHALLENGE.CHALLENGE, challenge)
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, end)
                .execute();
        return challenge;
    }

    /** Gone when it was asked for, whatever the answer is worth. */
    @Transactional
    Optional<byte[]> take(Secret bearer, Ceremony ceremony) {
        return db.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.BEARER.eq(bearer.hash()))
                .and(PASSKEY_CHALLENGE.PURPOSE.eq(ceremony.name()))
                .and(PASSKEY_CHALLENGE.EXPIRES_AT.gt(clock.instant()))
                .returning(PASSKEY_CHALLENGE.CHALLENGE)
                .fetchOptional(PASSKEY_CHALLENGE.CHALLENGE);
    }
}
