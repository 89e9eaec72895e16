package org.rapportcrm.record.plain;

import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the journal tells about a record, as far as its reader may know it. */
@Component
public class RecordHistory {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;
    private final WritingRecords writing;

    RecordHistory(DSLContext db, JsonMapper json, WritingRecords writing) {
        this.db = db;
        this.json = json;
        this.writing = writing;
    }

    /**
     * One change.
     *
     * @param changes by field, in the order in which people meet them
     * @param whole whether the reader may change all that was changed
     */
    public record Entry(
            long position,
            Instant at,
            UUID actor,
            String kind,
            String cause,
            Map<RecordField, Pair> changes,
            boolean whole) {}

    /** What stood in a field, and what has stood there since. */
    public record Pair(@Nullable Object before, @Nullable Object after) {}

    /**
     * The newest first.
     *
     * @param below entries of the journal before this one
     */
    public List<Entry> of(PlainType type, UUID id, long below, int most, Viewer viewer) {
        Kind kind = writing.kind(type);
        return db.selectFrom(HISTORY)
                .where(
                        HISTORY.RECORD_ID.eq(id),
                        HISTORY.RECORD_TYPE.eq(type.key()),
                        HISTORY.POSITION.lt(below))
                .orderBy(HISTORY.POSITION.desc())
                .limit(most)
                .fetch(row -> entry(kind, row, viewer));
    }

    /** The newest entries that each made another version. */
    public List<Entry> changesOf(PlainType type, UUID id, int most, Viewer viewer) {
        Kind kind = writing.kind(type);
        return db.selectFrom(HISTORY)
                .where(
                        HISTORY.RECORD_ID.eq(id),
                        HISTORY.RECORD_TYPE.eq(type.key()),
                        HISTORY.KIND.eq("changed"),
                        HISTORY.AFTER.isNotNull())
                .orderBy(HISTORY.POSITION.desc())
                .limit(most)
                .fetch(row -> entry(kind, row, viewer));
    }

    /** Position of the newest entry about a record, also within the open transaction. */
    public Optional<Long> newest(String kind, UUID id) {
        return db.select(HISTORY.POSITION)
                .from(HISTORY)
                .where(HISTORY.RECORD_ID.eq(id), HISTORY.RECORD_TYPE.eq(kind))
                .orderBy(HISTORY.POSITION.desc())
                .limit(1)
                .fetchOptional(HISTORY.POSITION);
    }

    private Entry entry(Kind kind, Record row, Viewer viewer) {
        Map<String, @Nullable Object> before = fields(row.get(HISTORY.BEFORE));
        Map<String, @Nullable Object> after = fields(row.get(HISTORY.AFTER));
        FieldValues values = new FieldValues(ZoneOffset.UTC);
        Map<RecordField, Pair> changes = new LinkedHashMap<>();
        boolean whole = true;
        for (RecordField field : kind.kept()) {
            if (before.containsKey(field.key()) || after.containsKey(field.key())) {
                whole &= kind.whole().writes(viewer, field);
                if (kind.whole().reads(viewer, field)) {
                    changes.put(
                            field,
                            new Pair(
                                    values.kept(field, before.get(field.key())),
                                    values.kept(field, after.get(field.key()))));
                }
            }
        }
        return new Entry(
                row.get(HISTORY.POSITION),
                row.get(HISTORY.AT),
                row.get(HISTORY.ACTOR_ID),
                row.get(HISTORY.KIND),
                row.get(HISTORY.CAUSE_KIND),
                changes,
                whole);
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
