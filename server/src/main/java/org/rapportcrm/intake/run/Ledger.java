package org.rapportcrm.intake.run;

import static org.jooq.impl.DSL.val;
import static org.rapportcrm.intake.db.Tables.SOURCE_RECORD;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.RowsOnTheWay;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every record that a source ever sent, raw, with what became of it. */
@Component
class Ledger {
    private static final String[] COLUMNS = {
        "id",
        "source_id",
        "record_type",
        "key",
        "content_hash",
        "state",
        "reason",
        "reason_arguments",
        "record_id",
        "import_id",
        "line",
        "received_at",
        "raw"
    };

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    Ledger(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What stands under a key already.
     *
     * @param hasRecord whether it went into a record
     */
    record Known(UUID id, long contentHash, boolean hasRecord, String state) {
        static Known landed(UUID id, long contentHash) {
            return new Known(id, contentHash, true, "used");
        }

        boolean isReverted() {
            return state.equals("reverted");
        }

        /**
         * For something that other files may bring, or that somebody said since.
         *
         * @param owned whether its own id finds its record again, so that nothing counts twice
         */
        boolean waits(boolean owned) {
            return state.equals("waiting") && (!hasRecord || owned);
        }
    }

    /**
     * Records of one source wait for each other, so that a key read as new is still new when it is
     * written.
     */
    void lock(UUID source) {
        db.execute("select pg_advisory_xact_lock(hashtextextended({0}::text, 1))", source);
    }

    Map<String, Known> known(UUID source, String recordType, Collection<String> keys) {
        return db.select(
                        SOURCE_RECORD.KEY,
                        SOURCE_RECORD.ID,
                        SOURCE_RECORD.CONTENT_HASH,
                        SOURCE_RECORD.RECORD_ID,
                        SOURCE_RECORD.STATE)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.SOURCE_ID.eq(source), SOURCE_RECORD.RECORD_TYPE.eq(recordType))
                .and("key = any({0})", (Object) keys.toArray(String[]::new))
                .fetchMap(
                        row -> row.value1(),
                        row ->
                                new Known(
                                        row.value2(),
                                        row.value3(),
                                        row.value4() != null,
                                        row.value5()));
    }

    void write(
            Import run,
            List<SourceRecord> records,
            List<Outcome> outcomes,
            Map<String, Known> known) {
        Instant now = clock.instant();
        for (int i = 0; i < records.size(); i++) {
            if (known.containsKey(records.get(i).key())) {
                update(run, records.get(i), outcomes.get(i), now);
            }
        }
        try (RowsOnTheWay way = new RowsOnTheWay(db)) {
            CopyRows rows = new CopyRows("intake.source_record", COLUMNS);
            for (int i = 0; i < records.size(); i++) {
                if (!known.containsKey(records.get(i).key())) {
                    rows.add(values(run, records.get(i), outcomes.get(i), now));
                    rows = way.flow(rows);
                }
            }
            way.send(rows);
        }
    }

    private @Nullable Object[] values(
            Import run, SourceRecord record, Outcome outcome, Instant now) {
        Reason reason = outcome.reason();
        return new @Nullable Object[] {
            record.id(),
            run.sourceId(),
            run.recordType(),
            record.key(),
            record.contentHash(),
            state(outcome),
            reason == null ? null : reason.key(),
            reason == null ? null : reason.arguments(),
            outcome.recordId(),
            run.id(),
            record.raw().line(),
            now,
            json.writeValueAsString(record.raw().cells())
        };
    }

    /**
     * A record that its source sends again with other content; rare beside new ones, so one
     * statement each.
     */
    private void update(Import run, SourceRecord record, Outcome outcome, Instant now) {
        Reason reason = outcome.reason();
        db.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.CONTENT_HASH, record.contentHash())
                .set(SOURCE_RECORD.STATE, state(outcome))
                .set(SOURCE_RECORD.REASON, reason == null ? null : reason.key())
                .set(
                        SOURCE_RECORD.REASON_ARGUMENTS,
                        reason == null ? null : reason.arguments().toArray(String[]::new))
                .set(SOURCE_RECORD.RECORD_ID, outcome.recordId())
                .set(
                        SOURCE_RECORD.IMPORT_ID,
                        run.mends() == null ? val(run.id()) : SOURCE_RECORD.IMPORT_ID)
                .set(SOURCE_RECORD.MENDED_BY, run.mends() == null ? null : run.id())
                .set(SOURCE_RECORD.LINE, record.raw().line())
                .set(SOURCE_RECORD.RECEIVED_AT, now)
                .set(
                        SOURCE_RECORD.RAW,
                        JSONB.valueOf(json.writeValueAsString(record.raw().cells())))
                .where(SOURCE_RECORD.ID.eq(record.id()))
                .execute();
    }

    /** Under which keys the rows of an import stand that began in these lines of its file. */
    Map<Long, String> keys(UUID importId, Collection<Long> lines) {
        return db.select(SOURCE_RECORD.LINE, SOURCE_RECORD.KEY)
                .from(SOURCE_RECORD)
                .where(
                        SOURCE_RECORD.IMPORT_ID.eq(importId),
                        SOURCE_RECORD.STATE.ne("used").or(SOURCE_RECORD.MENDED_BY.isNotNull()))
                .and("line = any({0})", (Object) lines.toArray(Long[]::new))
                .fetchMap(SOURCE_RECORD.LINE, SOURCE_RECORD.KEY);
    }

    /** The next rows of an import that had no kind, after a line of its file. */
    List<RawRow> rowsWithoutKind(UUID importId, long afterLine) {
        return db.select(SOURCE_RECORD.KEY, SOURCE_RECORD.LINE, SOURCE_RECORD.RAW)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.IMPORT_ID.eq(importId), SOURCE_RECORD.LINE.gt(afterLine))
                .and(SOURCE_RECORD.RECORD_TYPE.eq(NoSuchKind.KEY))
                .orderBy(SOURCE_RECORD.LINE)
                .limit(200)
                .fetch(row ->
                        new RawRow(
                                RowKeys.number(row.value1()), row.value2(), cells(row.value3())));
    }

    /** Rows without a kind have come in as records of one: they wait no longer. */
    void replayed(UUID importId, List<SourceRecord> rows) {
        Long[] lines = rows.stream().map(row -> row.raw().line()).toArray(Long[]::new);
        db.update(SOURCE_RECORD)
                .set(SOURCE_RECORD.STATE, "used")
                .setNull(SOURCE_RECORD.REASON)
                .where(SOURCE_RECORD.IMPORT_ID.eq(importId))
                .and(SOURCE_RECORD.RECORD_TYPE.eq(NoSuchKind.KEY))
                .and("line = any({0})", (Object) lines)
                .execute();
    }

    List<String> cells(JSONB raw) {
        return List.of(json.readValue(raw.data(), String[].class));
    }

    private static String state(Outcome outcome) {
        return outcome.state().name().toLowerCase(Locale.ROOT);
    }
}
