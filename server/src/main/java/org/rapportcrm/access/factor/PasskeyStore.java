package org.rapportcrm.access.factor;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.PASSKEY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes passkeys: public keys, nothing secret. */
@Component
class PasskeyStore {
    private final DSLContext db;
    private final Clock clock;

    PasskeyStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is needed to check a signature of its authenticator. */
    record Known(UUID user, byte[] credentialId, byte[] credential, long signatures) {}

    List<PasskeyRow> of(UUID user) {
        return db.select(PASSKEY.ID, PASSKEY.NAME, PASSKEY.CREATED_AT, PASSKEY.USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.USER_ID.eq(user))
                .orderBy(PASSKEY.ID)
                .fetchInto(PasskeyRow.class);
    }

    List<byte[]> credentialIds(UUID user) {
        return db.select(PASSKEY.CREDENTIAL_ID)
                .from(PASSKEY)
                .where(PASSKEY.USER_ID.eq(user))
                .orderBy(PASSKEY.ID)
                .fetch(PASSKEY.CREDENTIAL_ID);
    }

    /** Locked until the transaction ends, for the count of signatures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Known> find(byte[] credentialId) {
        return db.select(
                        PASSKEY.USER_ID,
                        PASSKEY.CREDENTIAL_ID,
                        PASSKEY.CREDENTIAL,
                        PASSKEY.SIGNATURES)
                .from(PASSKEY)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PASSKEY.USER_ID))
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId), APP_USER.DISABLED_AT.isNull())
                .forUpdate()
                .of(PASSKEY)
                .fetchOptionalInto(Known.class);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void used(byte[] credentialId, long signatures) {
        db.update(PASSKEY)
                .set(PASSKEY.SIGNATURES, signatures)
                .set(PASSKEY.USED_AT, clock.instant())
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .execute();
    }

    /** False when somebody has it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(
            UUID user, String name, byte[] credentialId, byte[] credential, long signatures) {
        return db.insertInto(PASSKEY)
                        .set(PASSKEY.ID, UuidV7.next())
                        .set(PASSKEY.USER_ID, user)
                        .set(PASSKEY.NAME, name)
                        .set(PASSKEY.CREDENTIAL_ID, credentialId)
                        .set(PASSKEY.CREDENTIAL, credential)
                        .set(PASSKEY.SIGNATURES, signatures)
                        .set(PASSKEY.CREATED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID user, UUID id) {
        return db.deleteFrom(PASSKEY).where(PASSKEY.USER_ID.eq(user), PASSKEY.ID.eq(id)).execute()
                == 1;
    }
}
