package org.rapportcrm.access;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.db.Tables.SNOOZE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users want to see again later, where the record itself has no date that could be moved. */
@Component
public class Snoozes {
    private final DSLContext db;
    private final Clock clock;

    Snoozes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** True for records that the viewer did not put off until later than now. */
    public static Condition isAwake(Viewer viewer, String kind, Field<UUID> record, Instant now) {
        return notExists(
                selectOne()
                        .from(SNOOZE)
                        .where(SNOOZE.USER_ID.eq(viewer.id()), SNOOZE.KIND.eq(kind))
                        .and(SNOOZE.RECORD_ID.eq(record))
                        .and(SNOOZE.UNTIL.gt(now)));
    }

    /** Something that waits for somebody. */
    public record Waiting(String kind, UUID id, String title) {}

    /**
     * @return what to say about it, with the way back
     */
    @Transactional
    public Toast putOff(Waiting waiting, TypedTime until, Viewer viewer, Words words) {
        Instant then = until.at(viewer.zone(), LocalTime.MIN);
        until(viewer, waiting.kind(), waiting.id(), then);
        return Toast.of("access.due.again", waiting.title(), words.date(then))
                .undoneBy("/day/waking?kind=" + waiting.kind() + "&id=" + waiting.id());
    }

    private void until(Viewer viewer, String kind, UUID record, Instant until) {
        db.deleteFrom(SNOOZE)
                .where(SNOOZE.USER_ID.eq(viewer.id()), SNOOZE.UNTIL.le(clock.instant()))
                .execute();
        db.insertInto(SNOOZE)
                .set(SNOOZE.USER_ID, viewer.id())
                .set(SNOOZE.KIND, kind)
                .set(SNOOZE.RECORD_ID, record)
                .set(SNOOZE.UNTIL, until)
                .onDuplicateKeyUpdate()
                .set(SNOOZE.UNTIL, until)
                .execute();
    }

    @Transactional
    public void wake(Viewer viewer, String kind, UUID record) {
        db.deleteFrom(SNOOZE)
                .where(SNOOZE.USER_ID.eq(viewer.id()), SNOOZE.KIND.eq(kind))
                .and(SNOOZE.RECORD_ID.eq(record))
                .execute();
    }
}
