package org.rapportcrm.access.signin;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.HALF_SIGN_IN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those whose second factor is still to come. They have no session, and a few minutes. */
@Component
class HalfSignIns {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final DSLContext db;
    private final Clock clock;

    HalfSignIns(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    Secret start(UUID user) {
        Instant now = clock.instant();
        Secret secret = Secret.next();
        db.deleteFrom(HALF_SIGN_IN).where(HALF_SIGN_IN.EXPIRES_AT.le(now)).execute();
        db.insertInto(HALF_SIGN_IN)
                .set(HALF_SIGN_IN.TOKEN_HASH, secret.hash())
                .set(HALF_SIGN_IN.USER_ID, user)
                .set(HALF_SIGN_IN.EXPIRES_AT, now.plus(LIFE))
                .execute();
        return secret;
    }

    Optional<UUID> user(Secret secret) {
        return db.select(APP_USER.ID)
                .from(HALF_SIGN_IN)
                .join(APP_USER)
                .on(APP_USER.ID.eq(HALF_SIGN_IN.USER_ID))
                .where(HALF_SIGN_IN.TOKEN_HASH.eq(secret.hash()))
                .and(HALF_SIGN_IN.EXPIRES_AT.gt(clock.instant()))
                .and(APP_USER.DISABLED_AT.isNull())
                .fetchOptional(APP_USER.ID);
    }

    /** False when somebody was faster with the same one. */
    @Transactional
    boolean finish(Secret secret) {
        return db.deleteFrom(HALF_SIGN_IN)
                        .where(HALF_SIGN_IN.TOKEN_HASH.eq(secret.hash()))
                        .execute()
                == 1;
    }
}
