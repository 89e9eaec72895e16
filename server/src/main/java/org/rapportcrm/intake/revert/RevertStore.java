package org.rapportcrm.intake.revert;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.rapportcrm.intake.db.Tables.IMPORT;
import static org.rapportcrm.intake.db.Tables.REVERT;
import static org.rapportcrm.intake.db.Tables.REVERT_LEFT;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.record.TakingImportBack.Done;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Reverts, how far they are, and the records that they left as they are. */
@Component
public class RevertStore {
    private static final Field<Long> FROM = coalesce(IMPORT.JOURNAL_FROM, inline(0L));
    private static final Field<Integer> LEFT =
            selectCount()
                    .from(REVERT_LEFT)
                    .where(REVERT_LEFT.IMPORT_ID.eq(REVERT.IMPORT_ID))
                    .asField();

    private static final StagingTable LEAVING =
            StagingTable.of(
                    "revert_leaving", "record_type text", "record_id uuid", "customer_id uuid");

    private final DSLContext db;
    private final Clock clock;

    RevertStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A record that stays as it is. */
    public record Left(String recordType, UUID recordId, @Nullable UUID customer) {}

    /**
     * @param below of all that the import wrote
     * @return false when it is under way, or done already
     */
    boolean begin(UUID id, UUID importId, UUID startedBy, long below, long total) {
        return db.insertInto(REVERT)
                        .set(REVERT.ID, id)
                        .set(REVERT.IMPORT_ID, importId)
                        .set(REVERT.STATE, text(Revert.State.RUNNING))
                        .set(REVERT.STARTED_BY, startedBy)
                        .set(REVERT.STARTED_AT, clock.instant())
                        .set(REVERT.BELOW, below)
                        .set(REVERT.CHANGES_TOTAL, total)
                        // one that failed goes on where it stands
                        .onConflict(REVERT.IMPORT_ID)
                        .doUpdate()
                        .set(REVERT.ID, id)
                        .set(REVERT.STATE, text(Revert.State.RUNNING))
                        .set(REVERT.STARTED_BY, startedBy)
                        .where(REVERT.STATE.eq(text(Revert.State.FAILED)))
                        .execute()
                == 1;
    }

    Revert get(UUID id) {
        return select("revert.id = {0}", id).stream().findFirst().orElseThrow(RecordNotFound::new);
    }

    /** Those of these imports that were asked for, by import. */
    public Map<UUID, Revert> of(Collection<UUID> imports) {
        return select("import_id = any({0})", (Object) imports.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Revert::importId, revert -> revert));
    }

    void advance(UUID id, long below, int changes) {
        db.update(REVERT)
                .set(REVERT.BELOW, below)
                .set(REVERT.CHANGES_DONE, REVERT.CHANGES_DONE.plus(changes))
                .where(REVERT.ID.eq(id))
                .execute();
    }

    void finish(UUID id, Revert.State state) {
        db.update(REVERT)
                .set(REVERT.STATE, text(state))
                .set(REVERT.FINISHED_AT, clock.instant())
                .where(REVERT.ID.eq(id))
                .execute();
    }

    void leave(UUID importId, Collection<Done> changes) {
        CopyRows rows = LEAVING.rows();
        changes.forEach(
                change -> rows.add(change.recordType(), change.recordId(), change.customer()));
        LEAVING.fill(db, rows);
        db.execute(
                """
                insert into intake.revert_left (import_id, record_type, record_id, customer_id)
                select {0}, record_type, record_id, customer_id from revert_leaving on conflict do nothing\
                """,
                importId);
    }

    /** Those of these records that were left before. */
    Set<UUID> leftAmong(UUID importId, Collection<UUID> records) {
        return new HashSet<>(
                db.select(REVERT_LEFT.RECORD_ID)
                        .from(REVERT_LEFT)
                        .where(REVERT_LEFT.IMPORT_ID.eq(importId))
                        .and("record_id = any({0})", (Object) records.toArray(UUID[]::new))
                        .fetch(REVERT_LEFT.RECORD_ID));
    }

    /** The next records that were left, after the one of that id. */
    List<Left> left(UUID importId, UUID after, int most) {
        return db.select(REVERT_LEFT.RECORD_TYPE, REVERT_LEFT.RECORD_ID, REVERT_LEFT.CUSTOMER_ID)
                .from(REVERT_LEFT)
                .where(REVERT_LEFT.IMPORT_ID.eq(importId), REVERT_LEFT.RECORD_ID.gt(after))
                .orderBy(REVERT_LEFT.RECORD_ID)
                .limit(most)
                .fetch(row -> new Left(row.value1(), row.value2(), row.value3()));
    }

    private List<Revert> select(String which, Object value) {
        return db.select(
                        REVERT.ID,
                        REVERT.IMPORT_ID,
                        REVERT.STATE,
                        REVERT.STARTED_BY,
                        FROM,
                        REVERT.BELOW,
                        REVERT.CHANGES_DONE,
                        REVERT.CHANGES_TOTAL,
                        LEFT)
                .from(REVERT)
                .join(IMPORT)
                .on(IMPORT.ID.eq(REVERT.IMPORT_ID))
                .where(which, value)
                .fetch(row ->
                        new Revert(
                                row.value1(),
                                row.value2(),
                                Revert.State.valueOf(row.value3().toUpperCase(Locale.ROOT)),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()));
    }

    private static String text(Revert.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
