package org.rapportcrm.access.provider;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.IDENTITY;
import static org.rapportcrm.access.db.Tables.PASSKEY;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is who at which provider. */
@Component
class Identities {
    private final DSLContext db;
    private final Clock clock;
    private final Viewers viewers;
    private final Journal journal;

    Identities(DSLContext db, Clock clock, Viewers viewers, Journal journal) {
        this.db = db;
        this.clock = clock;
        this.viewers = viewers;
        this.journal = journal;
    }

    /** The user behind it, who may be disabled; noted as used. */
    @Transactional
    Optional<UUID> user(UUID provider, String subject) {
        return db.update(IDENTITY)
                .set(IDENTITY.USED_AT, clock.instant())
                .where(IDENTITY.PROVIDER_ID.eq(provider), IDENTITY.SUBJECT.eq(subject))
                .returning(IDENTITY.USER_ID)
                .fetchOptional(IDENTITY.USER_ID);
    }

    boolean isActive(UUID user) {
        return viewers.of(user).isPresent();
    }

    boolean isKnown(String email) {
        return db.fetchExists(APP_USER, lower(APP_USER.EMAIL).eq(lower(val(email))));
    }

    /** False when it belongs to somebody else, or the user has another one there. */
    @Transactional
    boolean link(UUID user, Provider provider, String subject) {
        int linked =
                db.insertInto(IDENTITY)
                        .set(IDENTITY.PROVIDER_ID, provider.id())
                        .set(IDENTITY.SUBJECT, subject)
                        .set(IDENTITY.USER_ID, user)
                        .set(IDENTITY.LINKED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (linked == 1) {
            Viewer author = viewers.of(user).orElseThrow(RecordNotFound::new);
            note(author, "linked with " + provider.issuer());
        }
        return linked == 1
                || db.fetchExists(
                        IDENTITY,
                        IDENTITY.PROVIDER_ID
                                .eq(provider.id())
                                .and(IDENTITY.SUBJECT.eq(subject))
                                .and(IDENTITY.USER_ID.eq(user)));
    }

    /** Throws {@link StillInUse} if nothing else would let the user in. */
    @Transactional
    void unlink(Viewer user, UUID provider) {
        boolean otherWay =
                db.fetchExists(
                        APP_USER,
                        APP_USER.ID
                                .eq(user.id())
                                .and(
                                        APP_USER.PASSWORD_HASH
                                                .isNotNull()
                                                .or(
                                                        exists(
                                                                selectOne()
                                                                        .from(PASSKEY)
                                                                        .where(
                                                                                PASSKEY.USER_ID.eq(
                                                                                        user
                                                                                                .id()))))));
        int gone =
                db.deleteFrom(IDENTITY)
                        .where(IDENTITY.USER_ID.eq(user.id()), IDENTITY.PROVIDER_ID.eq(provider))
                        .execute();
        if (gone == 0) {
            throw new RecordNotFound();
        }
        if (!otherWay) {
            throw new StillInUse();
        }
        note(user, "unlinked");
    }

    private void note(Viewer user, String what) {
        journal.write(
                Author.of(user),
                Change.changed("user", user.id(), null, Map.of(), Map.of("identity", what)));
    }
}
