package org.rapportcrm.record.bulk;

import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.bulk.DoingTogether.Deed;
import org.rapportcrm.record.write.RecordWrites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Gives records back what bulk work took from them, unless somebody changed the same since. */
@Component
class TakingBulkBack {
    private final DSLContext db;
    private final BulkValues values;
    private final RecordWrites writes;

    TakingBulkBack(DSLContext db, BulkValues values, RecordWrites writes) {
        this.db = db;
        this.values = values;
        this.writes = writes;
    }

    Deed deed(BulkWork undone, RecordType type, Action right, Author author) {
        return new Deed(
                type,
                author.viewer(),
                right,
                records -> deletedBy(undone, records),
                records -> changedSince(undone, records),
                records -> takeBack(undone, type, right, author, records));
    }

    private Set<UUID> deletedBy(BulkWork undone, List<UUID> records) {
        return new HashSet<>(
                db.select(HISTORY.RECORD_ID)
                        .from(HISTORY)
                        .where(by(undone, records), HISTORY.KIND.eq("deleted"))
                        .fetch(HISTORY.RECORD_ID));
    }

    private static Condition by(BulkWork undone, List<UUID> records) {
        return Among.of(HISTORY.RECORD_ID, records)
                .and(HISTORY.POSITION.gt(undone.journalFrom()))
                .and(HISTORY.CAUSE_ID.eq(undone.id().toString()))
                .and(HISTORY.RECORD_TYPE.eq(undone.kind()));
    }

    private Map<UUID, Reason> changedSince(BulkWork undone, List<UUID> records) {
        Map<UUID, Reason> changed = new HashMap<>();
        db.fetch(
                        """
                        select distinct mine.record_id
                        from journal.history mine
                        join journal.history later
                          on later.record_id = mine.record_id and later.position > mine.position
                        where mine.record_id = any({0}) and mine.position > {1}
                          and mine.cause_id = {2} and mine.record_type = {3}
                          and later.record_type = {3} and later.cause_id is distinct from {2}
                          and (later.kind <> 'changed' or mine.after is null
                            or jsonb_exists_any(later.after, array(select jsonb_object_keys(mine.after))))\
                        """,
                        records.toArray(UUID[]::new),
                        undone.journalFrom(),
                        undone.id().toString(),
                        undone.kind())
                .getValues(0, UUID.class)
                .forEach(id -> changed.put(id, Reason.of("record.bulk.reason.changed-since")));
        return changed;
    }

    private List<Outcome> takeBack(
            BulkWork undone, RecordType type, Action right, Author author, List<UUID> records) {
        Map<UUID, Map<String, Object>> were = new LinkedHashMap<>();
        Set<UUID> deleted = new HashSet<>();
        Set<UUID> returned = new HashSet<>();
        db.select(HISTORY.fields())
                .from(HISTORY)
                .where(by(undone, records))
                .orderBy(HISTORY.POSITION)
                .forEach(entry -> {
                    UUID id = entry.get(HISTORY.RECORD_ID);
                    switch (String.valueOf(entry.get(HISTORY.KIND))) {
                        case "deleted" -> deleted.add(id);
                        case "restored" -> returned.add(id);
                        default ->
                                before(
                                                type,
                                                author.viewer(),
                                                entry.get(HISTORY.BEFORE),
                                                entry.get(HISTORY.AFTER))
                                        .forEach((field, value) ->
                                                were.computeIfAbsent(id, _ -> new LinkedHashMap<>())
                                                        .putIfAbsent(field, value));
                    }
                });
        writes.bringBack(type, deleted, author);
        if (writes.reached(type, deleted, right, author.viewer()).size() < deleted.size()) {
            throw new RecordNotFound();
        }
        writes.delete(type, returned, author);
        Map<UUID, Outcome> outcomes = write(type, author, were);
        return records.stream()
                .map(id ->
                        outcomes.getOrDefault(id, Outcome.used(Outcome.Effect.CHANGED, id, null)))
                .toList();
    }

    private Map<UUID, Outcome> write(
            RecordType type, Author author, Map<UUID, Map<String, Object>> were) {
        List<Row> rows = new ArrayList<>();
        were.forEach((id, fields) -> rows.add(Row.edit(id, fields)));
        List<Outcome> written = writes.write(type, rows, author);
        Map<UUID, Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            outcomes.put(rows.get(i).target(), written.get(i));
        }
        return outcomes;
    }

    private Map<String, Object> before(
            RecordType type, Viewer viewer, @Nullable JSONB before, @Nullable JSONB after) {
        Map<String, @Nullable Object> was =
                before == null ? Map.of() : values.fields(before.data());
        Map<String, @Nullable Object> became =
                after == null ? Map.of() : values.fields(after.data());
        Map<String, Object> back = new LinkedHashMap<>();
        for (RecordField field : type.fields()) {
            boolean touched = was.containsKey(field.key()) || became.containsKey(field.key());
            if (touched && field.isReplaced()) {
                if (!type.writes(viewer, field)) {
                    throw new FieldDenied(new GuardedField(type.key(), field.guard()));
                }
                back.put(field.key(), were(field, was.get(field.key())));
            }
        }
        return back;
    }

    /** A text comes back as it was, also one that nobody could send today. */
    private static Object were(RecordField field, @Nullable Object kept) {
        return BulkValues.value(field, kept)
                .or(() -> Optional.ofNullable(kept).filter(it -> isText(field.type(), it)))
                .orElseThrow(() -> FieldsRefused.of(Refused.unknown(field.key())));
    }

    private static boolean isText(FieldType type, Object kept) {
        return kept instanceof String
                && switch (type) {
                    case NUMBER, MONEY, PERCENT, DATE, INSTANT, YES_NO -> false;
                    default -> true;
                };
    }
}
