package org.rapportcrm.access.notice;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.NOTICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What users were told, and what of it they have seen. */
@Component
class NoticeStore implements Notices {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST = 300;

    private final DSLContext db;
    private final Clock clock;

    NoticeStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A notice as it was told. */
    record Told(
            long position,
            String kind,
            String recordType,
            UUID record,
            String[] arguments,
            Instant at,
            @Nullable Instant seenAt) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Notice> notices) {
        if (!notices.isEmpty()) {
            db.batch(notices.stream().map(this::told).toList()).execute();
        }
    }

    /** The newest first; what is older than the last {@value #MOST} is no news. */
    List<Told> newest(UUID user) {
        return db.select(
                        NOTICE.POSITION,
                        NOTICE.KIND,
                        NOTICE.RECORD_TYPE,
                        NOTICE.RECORD_ID,
                        NOTICE.ARGUMENTS,
                        NOTICE.AT,
                        NOTICE.SEEN_AT)
                .from(NOTICE)
                .where(NOTICE.USER_ID.eq(user))
                .orderBy(NOTICE.POSITION.desc())
                .limit(MOST)
                .fetchInto(Told.class);
    }

    /**
     * @param until the newest that was shown: what came after it was not seen
     */
    @Transactional
    void seeAll(UUID user, long until) {
        Instant now = clock.instant();
        db.update(NOTICE)
                .set(NOTICE.SEEN_AT, now)
                .where(NOTICE.USER_ID.eq(user), NOTICE.SEEN_AT.isNull(), NOTICE.POSITION.le(until))
                .execute();
        db.deleteFrom(NOTICE)
                .where(NOTICE.USER_ID.eq(user), NOTICE.AT.lt(now.minus(KEPT)))
                .execute();
    }

    @Transactional
    void see(UUID user, UUID record) {
        db.update(NOTICE)
                .set(NOTICE.SEEN_AT, clock.instant())
                .where(
                        NOTICE.USER_ID.eq(user),
                        NOTICE.RECORD_ID.eq(record),
                        NOTICE.SEEN_AT.isNull())
                .execute();
    }

    /** Asks in the same statement whether there is such a user, and whether they want to know. */
    private Query told(Notice notice) {
        return db.insertInto(
                        NOTICE,
                        NOTICE.ID,
                        NOTICE.USER_ID,
                        NOTICE.KIND,
                        NOTICE.RECORD_TYPE,
                        NOTICE.RECORD_ID,
                        NOTICE.ARGUMENTS,
                        NOTICE.ONCE,
                        NOTICE.AT)
                .select(
                        select(
                                        val(UuidV7.next()),
                                        APP_USER.ID,
                                        val(notice.kind()),
                                        val(notice.recordType()),
                                        val(notice.record()),
                                        val(notice.arguments().toArray(String[]::new)),
                                        val(notice.once(), NOTICE.ONCE),
                                        val(clock.instant()))
                                .from(APP_USER)
                                .where(
                                        APP_USER.ID.eq(notice.user()),
                                        APP_USER.DISABLED_AT.isNull(),
                                        val(notice.kind()).eq(any(APP_USER.MUTED_NOTICES)).not()))
                .onConflictDoNothing();
    }
}
