package org.rapportcrm.access.factor;

import static org.jooq.impl.DSL.row;
import static org.rapportcrm.access.db.Tables.RECOVERY_CODE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper for the day on which the phone is gone, each good once. */
@Component
class RecoveryCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNT = 10;

    /** 80 bits: too many to try, also for whoever has the hashes. */
    private static final int BYTES = 10;

    private final DSLContext db;
    private final Clock clock;

    RecoveryCodes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last time that one was used. */
    record Use(Instant at, String from) {}

    /** New ones in the place of the old; nobody can read them a second time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> renew(UUID user) {
        remove(user);
        List<String> codes = Stream.generate(RecoveryCodes::next).limit(COUNT).toList();
        db.insertInto(RECOVERY_CODE, RECOVERY_CODE.CODE_HASH, RECOVERY_CODE.USER_ID)
                .valuesOfRows(codes.stream().map(code -> row(hash(user, code), user)).toList())
                .execute();
        return codes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(UUID user, String code, String from) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, clock.instant())
                        .set(RECOVERY_CODE.USED_FROM, from)
                        .where(RECOVERY_CODE.CODE_HASH.eq(hash(user, code)))
                        .and(RECOVERY_CODE.USER_ID.eq(user))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID user) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(user)).execute();
    }

    int left(UUID user) {
        return db.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user).and(RECOVERY_CODE.USED_AT.isNull()));
    }

    Optional<Use> lastUse(UUID user) {
        return db.select(RECOVERY_CODE.USED_AT, RECOVERY_CODE.USED_FROM)
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.USER_ID.eq(user), RECOVERY_CODE.USED_AT.isNotNull())
                .orderBy(RECOVERY_CODE.USED_AT.desc())
                .limit(1)
                .fetchOptionalInto(Use.class);
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.grouped(Base32.of(bytes)).replace(' ', '-');
    }

    /** However it is typed: with dashes, spaces or small letters. */
    private static byte[] hash(UUID user, String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return new Secret(user + ":" + plain).hash();
    }
}
