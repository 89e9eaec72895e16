package org.rapportcrm.intake.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.rapportcrm.intake.db.Tables.IMPORT;
import static org.rapportcrm.intake.db.Tables.SOURCE_RECORD;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.plain.WaitingRows;
import org.springframework.stereotype.Component;

/**
 * Rows that waited for somebody who has come since are used, and counted as such. An import that is
 * still running counts them when it ends.
 */
@Component
class CompletedRows implements WaitingRows {
    private final DSLContext db;

    CompletedRows(DSLContext db) {
        this.db = db;
    }

    @Override
    public void completed(Collection<UUID> sourceRecords, Collection<UUID> imports) {
        Map<UUID, Integer> rows = use(sourceRecords);
        Set<UUID> touched = new TreeSet<>(imports);
        touched.addAll(rows.keySet());
        // one that ends right now has ended then, or has not counted yet
        db.select(IMPORT.ID)
                .from(IMPORT)
                .where(Among.of(IMPORT.ID, touched))
                .orderBy(IMPORT.ID)
                .forUpdate()
                .execute();
        rows.forEach((run, number) ->
                db.update(IMPORT)
                        .set(IMPORT.ROWS_WAITING, IMPORT.ROWS_WAITING.minus(number.longValue()))
                        .set(IMPORT.ROWS_USED, IMPORT.ROWS_USED.plus(number.longValue()))
                        .where(IMPORT.ID.eq(run), IMPORT.FINISHED_AT.isNotNull())
                        .execute());
        db.update(IMPORT)
                .set(IMPORT.JOURNAL_TO, ImportStore.lastChange())
                .where(Among.of(IMPORT.ID, imports), IMPORT.JOURNAL_TO.isNotNull())
                .execute();
    }

    /**
     * @return how many of which import
     */
    private Map<UUID, Integer> use(Collection<UUID> sourceRecords) {
        Condition waiting =
                Among.of(SOURCE_RECORD.ID, sourceRecords).and(SOURCE_RECORD.STATE.eq("waiting"));
        var run = coalesce(SOURCE_RECORD.MENDED_BY, SOURCE_RECORD.IMPORT_ID);
        Map<UUID, Integer> rows =
                new TreeMap<>(
                        db.select(run, count())
                                .from(SOURCE_RECORD)
                                .where(waiting)
                                .groupBy(run)
                                .fetchMap(row -> row.value1(), row -> row.value2()));
        db.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.STATE, "used")
                .setNull(SOURCE_RECORD.REASON)
                .setNull(SOURCE_RECORD.REASON_ARGUMENTS)
                .where(waiting)
                .execute();
        return rows;
    }
}
