package org.rapportcrm.intake.run;

import static org.jooq.impl.DSL.count;
import static org.rapportcrm.intake.db.Tables.IMPORT;
import static org.rapportcrm.intake.db.Tables.SOURCE_RECORD;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.plain.WaitingRows;
import org.springframework.stereotype.Component;

/** Rows that waited for somebody who has come since are used, and counted as such. */
@Component
class CompletedRows implements WaitingRows {
    private final DSLContext db;

    CompletedRows(DSLContext db) {
        this.db = db;
    }

    @Override
    public void completed(Collection<UUID> sourceRecords) {
        Condition waiting =
                Among.of(SOURCE_RECORD.ID, sourceRecords).and(SOURCE_RECORD.STATE.eq("waiting"));
        Map<UUID, Integer> rows =
                db.select(SOURCE_RECORD.IMPORT_ID, count())
                        .from(SOURCE_RECORD)
                        .where(waiting)
                        .groupBy(SOURCE_RECORD.IMPORT_ID)
                        .fetchMap(row -> row.value1(), row -> row.value2());
        db.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.STATE, "used")
                .setNull(SOURCE_RECORD.REASON)
                .setNull(SOURCE_RECORD.REASON_ARGUMENTS)
                .where(waiting)
                .execute();
        rows.forEach((run, number) ->
                db.update(IMPORT)
                        .set(IMPORT.ROWS_WAITING, IMPORT.ROWS_WAITING.minus(number.longValue()))
                        .set(IMPORT.ROWS_USED, IMPORT.ROWS_USED.plus(number.longValue()))
                        .where(IMPORT.ID.eq(run), IMPORT.FINISHED_AT.isNotNull())
                        .execute());
    }
}
