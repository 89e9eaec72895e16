package org.rapportcrm.intake.revert;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.rapportcrm.intake.db.Tables.IMPORT;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.TakingImportBack.Done;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the journal says of an import, and of those who came after it. */
@Component
class ImportJournal {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    ImportJournal(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A change and where it stands. */
    record Entry(long position, Done change) {}

    /** One above the last position at which an import may have written. */
    long end(UUID importId) {
        Long last =
                db.select(IMPORT.JOURNAL_TO)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(importId))
                        .fetchOne(IMPORT.JOURNAL_TO);
        return last == null ? Long.MAX_VALUE : last + 1;
    }

    long changes(UUID importId, long from, long below) {
        return requireNonNull(
                        db.select(count())
                                .from(HISTORY)
                                .where(by(importId, from, below))
                                .fetchSingle())
                .value1();
    }

    /** The newest changes below a position. */
    List<Entry> newest(UUID importId, long from, long below, int most) {
        return db.select(HISTORY.fields())
                .from(HISTORY)
                .where(by(importId, from, below))
                .orderBy(HISTORY.POSITION.desc())
                .limit(most)
                .fetch(row ->
                        new Entry(
                                row.get(HISTORY.POSITION),
                                new Done(
                                        row.get(HISTORY.RECORD_TYPE),
                                        row.get(HISTORY.RECORD_ID),
                                        row.get(HISTORY.CUSTOMER_ID),
                                        row.get(HISTORY.KIND),
                                        fields(row.get(HISTORY.BEFORE)),
                                        fields(row.get(HISTORY.AFTER)))));
    }

    /** Those of the records that came into being by the import. */
    Set<UUID> brought(UUID importId, List<Done> changes) {
        UUID[] records = changes.stream().map(Done::recordId).distinct().toArray(UUID[]::new);
        return db.select(HISTORY.RECORD_ID)
                .from(HISTORY)
                .where(HISTORY.KIND.eq("created"), HISTORY.CAUSE_ID.eq(importId.toString()))
                .and("record_id = any({0})", (Object) records)
                .fetchSet(HISTORY.RECORD_ID);
    }

    /**
     * The records that somebody, or something else, changed later. Who is new with an import is
     * also changed by what happened with them since, and by a later import that found them.
     */
    Set<UUID> changedSince(UUID importId, List<Entry> entries) {
        Long[] positions = entries.stream().map(Entry::position).toArray(Long[]::new);
        UUID[] records =
                entries.stream().map(entry -> entry.change().recordId()).toArray(UUID[]::new);
        Boolean[] created =
                entries.stream().map(entry -> entry.change().isCreation()).toArray(Boolean[]::new);
        return new HashSet<>(
                db.fetch(
                                """
                                select distinct e.record
                                from unnest({0}::bigint[], {1}::uuid[], {2}::boolean[]) e (position, record, created)
                                where exists (select from journal.history h
                                        where h.record_id = e.record and h.position > e.position
                                          and h.cause_id is distinct from {3})
                                    or e.created and exists (select from journal.history h
                                        where h.customer_id = e.record and h.position > e.position
                                          and h.cause_id is distinct from {3})
                                    or e.created and exists (select from intake.source_record s
                                        where s.record_id = e.record and s.import_id > {4})\
                                """,
                                positions, records, created, importId.toString(), importId)
                        .getValues(0, UUID.class));
    }

    private static Condition by(UUID importId, long from, long below) {
        return HISTORY.CAUSE_KIND
                .eq("import")
                .and(HISTORY.CAUSE_ID.eq(importId.toString()))
                .and(HISTORY.POSITION.gt(from))
                .and(HISTORY.POSITION.lt(below));
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
