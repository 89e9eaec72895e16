package org.rapportcrm.interaction.promise;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.interaction.db.Tables.PROMISE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever promised something: once when its day has come where they live, once when it has
 * passed. However often it runs and on however many servers, nobody is told twice.
 */
@Component
public class DuePromises {
    /** What is later than that was told, unless Rapport stood still as long. */
    private static final int DAYS_BACK = 7;

    private final DSLContext db;
    private final Notices notices;
    private final Clock clock;

    DuePromises(DSLContext db, Notices notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void tell() {
        Field<LocalDate> today =
                field(
                        "({0}::timestamptz at time zone {1})::date",
                        LocalDate.class, val(clock.instant()), COLLEAGUE.ZONE);
        notices.tell(
                db.select(PROMISE.ID, PROMISE.USER_ID, PROMISE.DUE_ON, today)
                        .from(PROMISE)
                        .join(COLLEAGUE)
                        .on(COLLEAGUE.ID.eq(PROMISE.USER_ID), COLLEAGUE.ACTIVE.isTrue())
                        .where(
                                PROMISE.STATE.eq("open"),
                                PROMISE.DUE_ON.le(today),
                                PROMISE.DUE_ON.ge(
                                        field("{0} - {1}", LocalDate.class, today, val(DAYS_BACK))))
                        .fetch(row -> notice(row, row.value4())));
    }

    private static Notice notice(Record row, LocalDate today) {
        LocalDate due = row.get(PROMISE.DUE_ON);
        String kind = due.isBefore(today) ? PromiseNews.LATE : PromiseNews.DUE;
        String once = kind + " " + row.get(PROMISE.ID) + " " + due;
        return new Notice(
                row.get(PROMISE.USER_ID),
                kind,
                PromiseNews.TYPE,
                row.get(PROMISE.ID),
                List.of(),
                once);
    }
}
