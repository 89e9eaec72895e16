package org.rapportcrm.access.factor;

import static org.rapportcrm.access.db.Tables.TOTP;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.access.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One authenticator app a user; it counts from when a code of it was typed once. */
@Component
class AuthenticatorApps {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A secret that waits on a screen for longer may have been seen by somebody else. */
    private static final Duration WAITS = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Clock clock;
    private final Vault vault;

    AuthenticatorApps(DSLContext db, Clock clock, Vault vault) {
        this.db = db;
        this.clock = clock;
        this.vault = vault;
    }

    /** A new secret to confirm, in the place of one that never was; a confirmed one stays. */
    @Transactional
    void begin(UUID user) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] sealed = vault.seal(purpose(user), secret);
        Instant now = clock.instant();
        db.insertInto(TOTP, TOTP.USER_ID, TOTP.SEALED_SECRET, TOTP.CREATED_AT)
                .values(user, sealed, now)
                .onConflict(TOTP.USER_ID)
                .doUpdate()
                .set(TOTP.SEALED_SECRET, sealed)
                .set(TOTP.CREATED_AT, now)
                .where(TOTP.CONFIRMED_AT.isNull())
                .execute();
    }

    /** The secret that waits for its first code. */
    Optional<byte[]> unconfirmed(UUID user) {
        return db.select(TOTP.SEALED_SECRET)
                .from(TOTP)
                .where(TOTP.USER_ID.eq(user), isWaiting())
                .fetchOptional(row -> vault.open(purpose(user), row.value1()));
    }

    Optional<Instant> confirmedAt(UUID user) {
        return db.select(TOTP.CONFIRMED_AT)
                .from(TOTP)
                .where(TOTP.USER_ID.eq(user), TOTP.CONFIRMED_AT.isNotNull())
                .fetchOptional(TOTP.CONFIRMED_AT);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean confirm(UUID user, String code) {
        boolean right = accepts(user, code, isWaiting());
        if (right) {
            db.update(TOTP)
                    .set(TOTP.CONFIRMED_AT, clock.instant())
                    .where(TOTP.USER_ID.eq(user))
                    .execute();
        }
        return right;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepts(UUID user, String code) {
        return accepts(user, code, TOTP.CONFIRMED_AT.isNotNull());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID user) {
        return db.deleteFrom(TOTP).where(TOTP.USER_ID.eq(user)).execute() > 0;
    }

    /** The row is locked: the same code in two requests at once counts in one of them. */
    private boolean accepts(UUID user, String code, Condition state) {
        var found =
                db.select(TOTP.SEALED_SECRET, TOTP.LAST_STEP)
                        .from(TOTP)
                        .where(TOTP.USER_ID.eq(user), state)
                        .forUpdate()
                        .fetchOne();
        if (found == null) {
            return false;
        }
        byte[] secret = vault.open(purpose(user), found.value1());
        OptionalLong step = Totp.stepOf(code, secret, found.value2(), clock.instant());
        step.ifPresent(used ->
                db.update(TOTP).set(TOTP.LAST_STEP, used).where(TOTP.USER_ID.eq(user)).execute());
        return step.isPresent();
    }

    private Condition isWaiting() {
        return TOTP.CONFIRMED_AT.isNull().and(TOTP.CREATED_AT.gt(clock.instant().minus(WAITS)));
    }

    private static String purpose(UUID user) {
        return "totp:" + user;
    }
}
