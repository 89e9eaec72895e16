package org.rapportcrm.intake.run;

import static org.jooq.impl.DSL.count;
import static org.rapportcrm.intake.db.Tables.IMPORT;
import static org.rapportcrm.intake.db.Tables.SOURCE_RECORD;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports and how far they are. */
@Component
class ImportStore {
    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    UUID add(UUID source, Path file, Mapping mapping, UUID startedBy, long bytes) {
        UUID id = UuidV7.next();
        db.insertInto(IMPORT)
                .set(IMPORT.ID, id)
                .set(IMPORT.SOURCE_ID, source)
                .set(IMPORT.RECORD_TYPE, mapping.recordType())
                .set(IMPORT.FILE_NAME, file.getFileName().toString())
                .set(IMPORT.FILE_PATH, file.toAbsolutePath().toString())
                .set(IMPORT.MAPPING, JSONB.valueOf(json.writeValueAsString(mapping)))
                .set(IMPORT.STATE, "queued")
                .set(IMPORT.STARTED_BY, startedBy)
                .set(IMPORT.CREATED_AT, clock.instant())
                .set(IMPORT.BYTES_TOTAL, bytes)
                .execute();
        return id;
    }

    Import get(UUID id) {
        return db.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id))
                .fetchOptional()
                .map(this::read)
                .orElseThrow(RecordNotFound::new);
    }

    void started(UUID id) {
        db.update(IMPORT)
                .set(IMPORT.STATE, "running")
                .set(IMPORT.STARTED_AT, clock.instant())
                .where(IMPORT.ID.eq(id))
                .execute();
    }

    /**
     * @return false when somebody cancelled it
     */
    boolean advance(UUID id, Progress progress, long bytes) {
        return db.update(IMPORT)
                        .set(IMPORT.ROWS_READ, progress.read())
                        .set(IMPORT.ROWS_USED, progress.used())
                        .set(IMPORT.ROWS_WAITING, progress.waiting())
                        .set(IMPORT.ROWS_REFUSED, progress.refused())
                        .set(IMPORT.ROWS_KNOWN, progress.known())
                        .set(IMPORT.RECORDS_CREATED, progress.created())
                        .set(IMPORT.RECORDS_CHANGED, progress.changed())
                        .set(IMPORT.BYTES_READ, bytes)
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq("running"))
                        .execute()
                == 1;
    }

    void finished(UUID id, String state, @Nullable String failure) {
        db.update(IMPORT)
                .set(IMPORT.STATE, state)
                .set(IMPORT.FAILURE, failure)
                .set(IMPORT.FINISHED_AT, clock.instant())
                .where(IMPORT.ID.eq(id), IMPORT.STATE.eq("running"))
                .execute();
    }

    /** How many records of a source wait or were refused, by reason. */
    Map<String, Integer> reasons(UUID source) {
        return db.select(SOURCE_RECORD.REASON, count())
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.SOURCE_ID.eq(source), SOURCE_RECORD.REASON.isNotNull())
                .and(SOURCE_RECORD.STATE.ne("used"))
                .groupBy(SOURCE_RECORD.REASON)
                .orderBy(count().desc())
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Import read(Record row) {
        return new Import(
                row.get(IMPORT.ID),
                row.get(IMPORT.SOURCE_ID),
                row.get(IMPORT.RECORD_TYPE),
                Path.of(row.get(IMPORT.FILE_PATH)),
                json.readValue(row.get(IMPORT.MAPPING).data(), Mapping.class),
                row.get(IMPORT.STARTED_BY),
                new Progress(
                        row.get(IMPORT.ROWS_READ),
                        row.get(IMPORT.ROWS_USED),
                        row.get(IMPORT.ROWS_WAITING),
                        row.get(IMPORT.ROWS_REFUSED),
                        row.get(IMPORT.ROWS_KNOWN),
                        row.get(IMPORT.RECORDS_CREATED),
                        row.get(IMPORT.RECORDS_CHANGED)));
    }
}
