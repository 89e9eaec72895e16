package org.rapportcrm.record.plain;

import static org.rapportcrm.record.db.Tables.AWAITED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.springframework.stereotype.Component;

/** Which fields of which records name somebody who was not there when their row came. */
@Component
class Awaited {
    /** Who was called just now need not be called again. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final DSLContext db;
    private final Clock clock;

    Awaited(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A field of a record and what stands for it.
     *
     * @param since when it was said
     * @param alone whether its row waits for nothing but such fields
     */
    record Wait(
            UUID recordId,
            String field,
            UUID sourceId,
            String text,
            UUID sourceRecord,
            @Nullable String importId,
            boolean alone,
            Instant since) {}

    /** Records of one kind. */
    record Waiting(String kind, List<UUID> records) {
        List<Waiting> halves() {
            int half = records.size() / 2;
            return List.of(
                    new Waiting(kind, records.subList(0, half)),
                    new Waiting(kind, records.subList(half, records.size())));
        }
    }

    /** All hold them in one order, so that nobody waits in a circle. */
    int hold(Condition which) {
        return db.fetchCount(
                db.select(AWAITED.RECORD_ID, AWAITED.FIELD)
                        .from(AWAITED)
                        .where(which)
                        .orderBy(AWAITED.RECORD_ID, AWAITED.FIELD, AWAITED.SOURCE_ID)
                        .forUpdate());
    }

    boolean isAnything(String target) {
        return db.fetchExists(AWAITED, AWAITED.TARGET.eq(target));
    }

    /** Whoever waits by these is looked after once more. */
    void lookAgain(String target, Collection<String> keys) {
        Condition called =
                AWAITED.TARGET
                        .eq(target)
                        .and(AWAITED.KEY.eq(DSL.any(DSL.val(keys.toArray(String[]::new)))));
        // behind whoever looks right now, who may not have seen who came
        if (hold(called) > 0) {
            Instant now = clock.instant();
            db.update(AWAITED)
                    .set(AWAITED.LOOKED, false)
                    .setNull(AWAITED.RESTS_UNTIL)
                    .set(AWAITED.CALLED_AT, now)
                    .where(
                            called.and(
                                    DSL.condition(AWAITED.LOOKED)
                                            .or(AWAITED.RESTS_UNTIL.isNotNull())
                                            .or(AWAITED.CALLED_AT.isNull())
                                            .or(AWAITED.CALLED_AT.lt(now.minus(A_MOMENT)))))
                    .execute();
        }
    }

    /** The next records of one kind after which nobody has looked. */
    Optional<Waiting> next(String target, int most) {
        Condition fresh =
                AWAITED.TARGET
                        .eq(target)
                        .andNot(AWAITED.LOOKED)
                        .and(
                                AWAITED.RESTS_UNTIL
                                        .isNull()
                                        .or(AWAITED.RESTS_UNTIL.le(clock.instant())));
        return db.select(AWAITED.KIND)
                .from(AWAITED)
                .where(fresh)
                .limit(1)
                .fetchOptional(AWAITED.KIND)
                .map(kind ->
                        new Waiting(
                                kind,
                                db.selectDistinct(AWAITED.RECORD_ID)
                                        .from(AWAITED)
                                        .where(fresh, AWAITED.KIND.eq(kind))
                                        .orderBy(AWAITED.RECORD_ID)
                                        .limit(most)
                                        .fetch(AWAITED.RECORD_ID)));
    }

    /** What these records still wait for, for whoever holds them. */
    List<Wait> hold(String target, Collection<UUID> records) {
        return db.select(
                        AWAITED.RECORD_ID,
                        AWAITED.FIELD,
                        AWAITED.SOURCE_ID,
                        AWAITED.TEXT,
                        AWAITED.SOURCE_RECORD,
                        AWAITED.IMPORT_ID,
                        AWAITED.ALONE,
                        AWAITED.SINCE)
                .from(AWAITED)
                .where(AWAITED.TARGET.eq(target), Among.of(AWAITED.RECORD_ID, records))
                .orderBy(AWAITED.RECORD_ID, AWAITED.FIELD, AWAITED.SOURCE_ID)
                .forUpdate()
                .fetchInto(Wait.class);
    }

    /** Until somebody comes, nobody needs to look after these again. */
    void looked(String target, Collection<UUID> records) {
        db.update(AWAITED)
                .set(AWAITED.LOOKED, true)
                .where(AWAITED.TARGET.eq(target), Among.of(AWAITED.RECORD_ID, records))
                .andNot(AWAITED.LOOKED)
                .execute();
    }

    /**
     * Others go first, unless somebody comes before.
     *
     * @param since when it was looked after: who came later was not seen
     */
    void rest(String target, UUID record, Instant since, Duration time) {
        db.update(AWAITED)
                .set(AWAITED.RESTS_UNTIL, clock.instant().plus(time))
                .where(AWAITED.TARGET.eq(target), AWAITED.RECORD_ID.eq(record))
                .and(AWAITED.CALLED_AT.isNull().or(AWAITED.CALLED_AT.lt(since)))
                .execute();
    }

    /** The rows that go on waiting for something that these records name. */
    Set<UUID> rowsOf(Collection<UUID> records) {
        return db.select(AWAITED.SOURCE_RECORD)
                .from(AWAITED)
                .where(Among.of(AWAITED.RECORD_ID, records))
                .fetchSet(AWAITED.SOURCE_RECORD);
    }

    void forget(Collection<UUID> records) {
        forget(Among.of(AWAITED.RECORD_ID, records));
    }

    /** Behind whoever writes right now what came of it. */
    void forgetImport(UUID importId) {
        forget(AWAITED.IMPORT_ID.eq(importId.toString()));
    }

    /** Where they wait goes on elsewhere. */
    void forget(List<Wait> waits) {
        if (!waits.isEmpty()) {
            forget(
                    DSL.row(AWAITED.RECORD_ID, AWAITED.FIELD, AWAITED.SOURCE_ID)
                            .in(
                                    waits.stream()
                                            .map(wait ->
                                                    DSL.row(
                                                            wait.recordId(),
                                                            wait.field(),
                                                            wait.sourceId()))
                                            .toList()));
        }
    }

    private void forget(Condition which) {
        if (hold(which) > 0) {
            db.deleteFrom(AWAITED).where(which).execute();
        }
    }
}
