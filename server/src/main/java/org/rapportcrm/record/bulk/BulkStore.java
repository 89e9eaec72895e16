package org.rapportcrm.record.bulk;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.journal.view.Tables.HISTORY;
import static org.rapportcrm.record.db.Tables.BULK_RECORD;
import static org.rapportcrm.record.db.Tables.BULK_REFUSAL;
import static org.rapportcrm.record.db.Tables.BULK_WORK;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.bulk.BulkWork.State;
import org.rapportcrm.record.db.tables.records.BulkWorkRecord;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Bulk work, the records that are still to come, and those that refused. */
@Component
class BulkStore {
    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    BulkStore(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param said what the action is told, as JSON
     * @param filter as JSON, where it says which records
     */
    record Order(
            UUID id,
            String kind,
            String action,
            String said,
            @Nullable String filter,
            @Nullable UUID undoes,
            Viewer starter) {}

    void add(Order order) {
        db.insertInto(BULK_WORK)
                .set(BULK_WORK.ID, order.id())
                .set(BULK_WORK.KIND, order.kind())
                .set(BULK_WORK.ACTION, order.action())
                .set(BULK_WORK.SAID, JSONB.valueOf(order.said()))
                .set(BULK_WORK.FILTER, JSONB.jsonbOrNull(order.filter()))
                .set(BULK_WORK.UNDOES, order.undoes())
                .set(BULK_WORK.STARTED_BY, order.starter().id())
                .set(
                        BULK_WORK.ALLOWED,
                        order.starter().grants().keySet().stream()
                                .map(Permission::toString)
                                .toArray(String[]::new))
                .set(BULK_WORK.STARTED_AT, clock.instant())
                .set(BULK_WORK.STATE, State.RUNNING.key())
                .set(
                        BULK_WORK.JOURNAL_FROM,
                        select(coalesce(max(HISTORY.POSITION), inline(0L))).from(HISTORY))
                .execute();
    }

    void name(UUID work, Collection<UUID> records) {
        CopyRows rows = new CopyRows("record.bulk_record", "bulk_id", "place", "record_id");
        long place = 0;
        for (UUID record : records) {
            rows.add(work, place++, record);
        }
        rows.send(db);
        total(work, place);
    }

    /** The records that a query gives, in whatever order. */
    long name(UUID work, Select<Record1<UUID>> records) {
        var found = records.asTable("found");
        Field<UUID> id = Objects.requireNonNull(found.field(0, UUID.class));
        long count =
                db.insertInto(
                                BULK_RECORD,
                                BULK_RECORD.BULK_ID,
                                BULK_RECORD.PLACE,
                                BULK_RECORD.RECORD_ID)
                        .select(
                                select(val(work), rowNumber().over().cast(Long.class), id)
                                        .from(found))
                        .execute();
        total(work, count);
        return count;
    }

    private void total(UUID work, long count) {
        db.update(BULK_WORK)
                .set(BULK_WORK.TOTAL, count)
                .setNull(BULK_WORK.FILTER)
                .where(BULK_WORK.ID.eq(work))
                .execute();
    }

    /** Takes some that nobody else has taken; they are gone when the open transaction commits. */
    List<UUID> take(UUID work, int most) {
        Map<Long, UUID> taken =
                db.select(BULK_RECORD.PLACE, BULK_RECORD.RECORD_ID)
                        .from(BULK_RECORD)
                        .where(BULK_RECORD.BULK_ID.eq(work))
                        .orderBy(BULK_RECORD.PLACE)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetchMap(BULK_RECORD.PLACE, BULK_RECORD.RECORD_ID);
        // by the places themselves: joined to the query above it is planned as one query a row
        db.deleteFrom(BULK_RECORD)
                .where(
                        BULK_RECORD.BULK_ID.eq(work),
                        BULK_RECORD.PLACE.eq(any(taken.keySet().toArray(Long[]::new))))
                .execute();
        return List.copyOf(taken.values());
    }

    /** Notes what became of some; who asks next waits until the open transaction ends. */
    BulkWork advance(UUID work, int records, DoingTogether.Became became) {
        CopyRows rows = new CopyRows("record.bulk_refusal", "bulk_id", "record_id", "reason");
        became.refused()
                .forEach((record, reason) ->
                        rows.add(work, record, json.writeValueAsString(reason)));
        rows.send(db);
        return work(
                db.update(BULK_WORK)
                        .set(BULK_WORK.DONE, BULK_WORK.DONE.plus(records))
                        .set(BULK_WORK.REFUSED, BULK_WORK.REFUSED.plus(became.refused().size()))
                        .set(BULK_WORK.SAME, BULK_WORK.SAME.plus(became.same()))
                        .where(BULK_WORK.ID.eq(work))
                        .returning()
                        .fetchSingle());
    }

    /** Those that were not reached stay as they are and are forgotten. */
    void finish(UUID work, State state) {
        db.deleteFrom(BULK_RECORD).where(BULK_RECORD.BULK_ID.eq(work)).execute();
        end(work, state);
    }

    /** While others work on it: those that they hold right now are theirs to forget. */
    void stop(UUID work) {
        end(work, State.CANCELLED);
        // as an array they are looked for once; joined they may be planned as a query a row
        db.execute(
                """
                delete from record.bulk_record where bulk_id = {0} and place = any(array(
                    select place from record.bulk_record where bulk_id = {0} for update skip locked))\
                """,
                work);
    }

    private void end(UUID work, State state) {
        db.update(BULK_WORK)
                .set(BULK_WORK.STATE, state.key())
                .where(BULK_WORK.ID.eq(work), BULK_WORK.STATE.eq(State.RUNNING.key()))
                .execute();
    }

    /** Those of a user, the newest first. */
    List<BulkWork> of(UUID user, int most) {
        return db.selectFrom(BULK_WORK)
                .where(BULK_WORK.STARTED_BY.eq(user))
                .orderBy(BULK_WORK.STARTED_AT.desc())
                .limit(most)
                .fetch(BulkStore::work);
    }

    /** Forgets some that began before a time and are over, with all that is known of them. */
    Set<UUID> forget(Instant before, int most) {
        var old =
                select(BULK_WORK.ID)
                        .from(BULK_WORK)
                        .where(
                                BULK_WORK.STARTED_AT.lt(before),
                                BULK_WORK.STATE.ne(State.RUNNING.key()))
                        .orderBy(BULK_WORK.STARTED_AT)
                        .limit(most);
        return db.deleteFrom(BULK_WORK)
                .where(BULK_WORK.ID.in(old))
                .returning(BULK_WORK.ID)
                .fetchSet(BULK_WORK.ID);
    }

    BulkWork get(UUID work) {
        return db.selectFrom(BULK_WORK)
                .where(BULK_WORK.ID.eq(work))
                .fetchOptional(BulkStore::work)
                .orElseThrow(RecordNotFound::new);
    }

    /** Nobody else begins to take it back until the open transaction ends. */
    void hold(UUID work) {
        db.selectOne().from(BULK_WORK).where(BULK_WORK.ID.eq(work)).forUpdate().fetch();
    }

    /** The work that takes, or took, it back; one that stopped half way can be gone on with. */
    Optional<UUID> undoOf(UUID work) {
        return db.select(BULK_WORK.ID)
                .from(BULK_WORK)
                .where(
                        BULK_WORK.UNDOES.eq(work),
                        BULK_WORK.STATE.in(State.RUNNING.key(), State.DONE.key()))
                .fetchOptional(BULK_WORK.ID);
    }

    Map<UUID, Reason> refusals(UUID work, int most) {
        Map<UUID, Reason> refused = new LinkedHashMap<>();
        db.selectFrom(BULK_REFUSAL)
                .where(BULK_REFUSAL.BULK_ID.eq(work))
                .orderBy(BULK_REFUSAL.RECORD_ID)
                .limit(most)
                .forEach(row ->
                        refused.put(
                                row.getRecordId(),
                                json.readValue(row.getReason().data(), Reason.class)));
        return refused;
    }

    /** The records that a work changed and that were not taken back yet, as the journal knows. */
    Select<Record1<UUID>> changedBy(BulkWork work) {
        var back = HISTORY.as("back");
        return db.select(HISTORY.RECORD_ID)
                .from(HISTORY)
                .where(
                        HISTORY.POSITION.gt(work.journalFrom()),
                        HISTORY.CAUSE_KIND.in(inline("bulk"), inline("undo")),
                        HISTORY.CAUSE_ID.eq(work.id().toString()),
                        HISTORY.RECORD_TYPE.eq(work.kind()))
                .andNotExists(
                        selectOne()
                                .from(back)
                                .where(
                                        back.RECORD_ID.eq(HISTORY.RECORD_ID),
                                        back.POSITION.gt(HISTORY.POSITION),
                                        back.CAUSE_ID.in(
                                                select(BULK_WORK.ID.cast(String.class))
                                                        .from(BULK_WORK)
                                                        .where(BULK_WORK.UNDOES.eq(work.id())))))
                .groupBy(HISTORY.RECORD_ID)
                .orderBy(DSL.min(HISTORY.POSITION));
    }

    private static BulkWork work(BulkWorkRecord row) {
        JSONB filter = row.getFilter();
        String[] allowed = row.getAllowed();
        return new BulkWork(
                row.getId(),
                row.getKind(),
                row.getAction(),
                row.getSaid().data(),
                filter == null ? null : filter.data(),
                row.getUndoes(),
                new BulkWork.Starter(row.getStartedBy(), allowed == null ? null : Set.of(allowed)),
                row.getStartedAt(),
                State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getTotal(),
                new BulkWork.Done(row.getDone(), row.getRefused(), row.getSame()),
                row.getJournalFrom());
    }
}
