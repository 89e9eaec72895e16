package org.rapportcrm.access.link;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.ONE_TIME_LINK;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that work once and not for long. A link for a user dies with their password, with being
 * disabled and when a newer one is made.
 */
@Component
public class OneTimeLinks {
    private final DSLContext db;
    private final Clock clock;

    OneTimeLinks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whom a link is for. */
    record Recipient(UUID id, String name, String email) {}

    /** For whoever reads the log of a server without users. */
    @Transactional
    public Secret issueForSetup() {
        Instant now = clock.instant();
        Secret secret = Secret.next();
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, secret.hash())
                .set(ONE_TIME_LINK.PURPOSE, Purpose.SETUP.name())
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, now.plus(Purpose.SETUP.life()))
                .execute();
        return secret;
    }

    @Transactional
    public Secret issue(Purpose purpose, UUID user) {
        Instant now = clock.instant();
        Secret secret = Secret.next();
        db.deleteFrom(ONE_TIME_LINK).where(ONE_TIME_LINK.USER_ID.eq(user)).execute();
        db.insertInto(
                        ONE_TIME_LINK,
                        ONE_TIME_LINK.TOKEN_HASH,
                        ONE_TIME_LINK.PURPOSE,
                        ONE_TIME_LINK.CREATED_AT,
                        ONE_TIME_LINK.EXPIRES_AT,
                        ONE_TIME_LINK.USER_ID,
                        ONE_TIME_LINK.PASSWORD_VERSION)
                .select(
                        select(
                                        val(secret.hash()),
                                        val(purpose.name()),
                                        val(now),
                                        val(now.plus(purpose.life())),
                                        APP_USER.ID,
                                        APP_USER.PASSWORD_VERSION)
                                .from(APP_USER)
                                .where(APP_USER.ID.eq(user)))
                .execute();
        return secret;
    }

    public boolean isGood(Purpose purpose, Secret secret) {
        return db.fetchExists(ONE_TIME_LINK, isGood(purpose, secret, clock.instant()));
    }

    /** The user whose invitation it is. */
    public Optional<UUID> invited(Secret secret) {
        return recipient(Purpose.INVITATION, secret).map(Recipient::id);
    }

    Optional<Recipient> recipient(Purpose purpose, Secret secret) {
        return db.select(APP_USER.ID, APP_USER.NAME, APP_USER.EMAIL)
                .from(ONE_TIME_LINK)
                .join(APP_USER)
                .on(APP_USER.ID.eq(ONE_TIME_LINK.USER_ID))
                .where(isGood(purpose, secret, clock.instant()))
                .fetchOptionalInto(Recipient.class);
    }

    /** Uses the link up, in the transaction of what it was good for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Purpose purpose, Secret secret) {
        Instant now = clock.instant();
        int used =
                db.update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED_AT, now)
                        .where(isGood(purpose, secret, now))
                        .execute();
        if (used == 0) {
            throw new LinkNotGood();
        }
    }

    private static Condition isGood(Purpose purpose, Secret secret, Instant now) {
        return ONE_TIME_LINK
                .TOKEN_HASH
                .eq(secret.hash())
                .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
                .and(ONE_TIME_LINK.USED_AT.isNull())
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(now))
                .and(
                        ONE_TIME_LINK
                                .USER_ID
                                .isNull()
                                .or(
                                        exists(
                                                selectOne()
                                                        .from(APP_USER)
                                                        .where(
                                                                APP_USER.ID.eq(
                                                                        ONE_TIME_LINK.USER_ID),
                                                                APP_USER.DISABLED_AT.isNull(),
                                                                APP_USER.PASSWORD_VERSION.eq(
                                                                        ONE_TIME_LINK
                                                                                .PASSWORD_VERSION)))));
    }
}
