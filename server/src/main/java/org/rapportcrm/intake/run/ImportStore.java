package org.rapportcrm.intake.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.intake.db.Tables.IMPORT;
import static org.rapportcrm.intake.db.Tables.SOURCE_RECORD;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.run.Import.State;
import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports and how far they are. */
@Component
public class ImportStore {
    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;
    private final Notices notices;

    ImportStore(DSLContext db, JsonMapper json, Clock clock, Notices notices) {
        this.notices = notices;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A file that lies ready, or rows of the ledger. */
    public record Arrival(UUID source, String name, Import.Content content, UUID startedBy) {}

    public UUID add(Arrival arrival, Mapping mapping, State state) {
        UUID id = UuidV7.next();
        Import.Content content = arrival.content();
        Path file = content.file();
        db.insertInto(IMPORT)
                .set(IMPORT.ID, id)
                .set(IMPORT.SOURCE_ID, arrival.source())
                .set(IMPORT.RECORD_TYPE, mapping.recordType())
                .set(IMPORT.FILE_NAME, arrival.name())
                .set(IMPORT.FILE_PATH, file == null ? null : file.toAbsolutePath().toString())
                .set(IMPORT.REPLAYS, content.replays())
                .set(IMPORT.MENDS, content.mends())
                .set(IMPORT.MAPPING, json(mapping))
                .set(IMPORT.HEADER_KEY, RowKeys.ofHeader(mapping.header()))
                .set(IMPORT.STATE, text(state))
                .set(IMPORT.STARTED_BY, arrival.startedBy())
                .set(IMPORT.CREATED_AT, clock.instant())
                .set(IMPORT.BYTES_TOTAL, content.size())
                .execute();
        return id;
    }

    public Import get(UUID id) {
        return find(id).orElseThrow(RecordNotFound::new);
    }

    /** Waits for the chunk that comes in right now, if one does. */
    Import lock(UUID id) {
        return db.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(this::read)
                .orElseThrow(RecordNotFound::new);
    }

    Optional<Import> find(UUID id) {
        return db.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).fetchOptional().map(this::read);
    }

    /** The newest imports, before the one of that id. */
    public List<Import> newest(@Nullable UUID before, int most) {
        return db.selectFrom(IMPORT)
                .where(before == null ? org.jooq.impl.DSL.noCondition() : IMPORT.ID.lt(before))
                .orderBy(IMPORT.ID.desc())
                .limit(most)
                .fetch(this::read);
    }

    /**
     * @return false when it is no draft any more
     */
    public boolean map(UUID id, Mapping mapping) {
        return db.update(IMPORT)
                        .set(IMPORT.RECORD_TYPE, mapping.recordType())
                        .set(IMPORT.MAPPING, json(mapping))
                        .set(IMPORT.HEADER_KEY, RowKeys.ofHeader(mapping.header()))
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq(text(State.DRAFT)))
                        .execute()
                == 1;
    }

    /**
     * @return false when somebody else was faster
     */
    public boolean queue(UUID id) {
        return db.update(IMPORT)
                        .set(IMPORT.STATE, text(State.QUEUED))
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq(text(State.DRAFT)))
                        .execute()
                == 1;
    }

    /**
     * @return false when it is no draft any more
     */
    boolean dispose(UUID id) {
        return db.update(IMPORT)
                        .set(IMPORT.STATE, text(State.CANCELLED))
                        .set(IMPORT.FINISHED_AT, clock.instant())
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq(text(State.DRAFT)))
                        .execute()
                == 1;
    }

    @Transactional
    public boolean cancel(UUID id) {
        return finished(id, State.CANCELLED, null);
    }

    /**
     * @return false when it is over already
     */
    boolean started(UUID id) {
        return db.update(IMPORT)
                        .set(IMPORT.STATE, text(State.RUNNING))
                        .set(IMPORT.STARTED_AT, coalesce(IMPORT.STARTED_AT, clock.instant()))
                        .set(IMPORT.JOURNAL_FROM, coalesce(IMPORT.JOURNAL_FROM, lastChange()))
                        .where(
                                IMPORT.ID.eq(id),
                                IMPORT.STATE.in(
                                        text(State.DRAFT), text(State.QUEUED), text(State.RUNNING)))
                        .execute()
                == 1;
    }

    /**
     * @return false when somebody cancelled it
     */
    boolean advance(UUID id, Progress progress, long position) {
        return db.update(IMPORT)
                        .set(IMPORT.ROWS_READ, progress.read())
                        .set(IMPORT.ROWS_USED, progress.used())
                        .set(IMPORT.ROWS_WAITING, progress.waiting())
                        .set(IMPORT.ROWS_REFUSED, progress.refused())
                        .set(IMPORT.ROWS_KNOWN, progress.known())
                        .set(IMPORT.RECORDS_CREATED, progress.created())
                        .set(IMPORT.RECORDS_CHANGED, progress.changed())
                        .set(IMPORT.BYTES_READ, position)
                        .set(IMPORT.ADVANCED_AT, clock.instant())
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq(text(State.RUNNING)))
                        .execute()
                == 1;
    }

    /** Tells whoever started it, unless they ended it themselves. */
    @Transactional
    boolean finished(UUID id, State state, @Nullable Reason failure) {
        db.select(IMPORT.ID).from(IMPORT).where(IMPORT.ID.eq(id)).forUpdate().execute();
        Field<Long> waiting = waitingRows(id);
        Optional<Notice> news =
                db.update(IMPORT)
                        .set(IMPORT.STATE, text(state))
                        .set(IMPORT.FAILURE, failure == null ? null : failure.key())
                        .set(
                                IMPORT.FAILURE_ARGUMENTS,
                                failure == null ? null : failure.arguments().toArray(String[]::new))
                        .set(IMPORT.FINISHED_AT, clock.instant())
                        .set(
                                IMPORT.ROWS_USED,
                                IMPORT.ROWS_USED.plus(IMPORT.ROWS_WAITING).minus(waiting))
                        .set(IMPORT.ROWS_WAITING, waiting)
                        .set(
                                IMPORT.JOURNAL_TO,
                                // who cancels it does not wait for what it writes right now
                                state == State.CANCELLED ? inline((Long) null) : lastChange())
                        .where(
                                IMPORT.ID.eq(id),
                                IMPORT.STATE.in(text(State.QUEUED), text(State.RUNNING)))
                        .returning(IMPORT.STARTED_BY)
                        .fetchOptional(IMPORT.STARTED_BY)
                        .map(user -> news(user, id, state));
        if (state != State.CANCELLED) {
            notices.tell(news.stream().toList());
        }
        return news.isPresent();
    }

    private static Notice news(UUID user, UUID id, State state) {
        return new Notice(user, "import-" + text(state), "import", id, List.of(), null);
    }

    /** The position in the journal after which an import wrote; 0 where nobody took it down. */
    public long journalFrom(UUID id) {
        return java.util.Objects.requireNonNullElse(
                db.select(IMPORT.JOURNAL_FROM)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(id))
                        .fetchOne(IMPORT.JOURNAL_FROM),
                0L);
    }

    /** Some may have found whom they waited for while it ran. */
    private static Field<Long> waitingRows(UUID id) {
        return select(count().cast(Long.class))
                .from(SOURCE_RECORD)
                .where(
                        SOURCE_RECORD
                                .MENDED_BY
                                .eq(id)
                                .or(
                                        SOURCE_RECORD
                                                .IMPORT_ID
                                                .eq(id)
                                                .and(SOURCE_RECORD.MENDED_BY.isNull())),
                        SOURCE_RECORD.STATE.eq("waiting"))
                .asField();
    }

    static Field<Long> lastChange() {
        return select(coalesce(max(HISTORY.POSITION), inline(0L))).from(HISTORY).asField();
    }

    private JSONB json(Mapping mapping) {
        return JSONB.valueOf(json.writeValueAsString(mapping));
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Import read(Record row) {
        String path = row.get(IMPORT.FILE_PATH);
        String failure = row.get(IMPORT.FAILURE);
        String[] arguments = row.get(IMPORT.FAILURE_ARGUMENTS);
        return new Import(
                row.get(IMPORT.ID),
                row.get(IMPORT.SOURCE_ID),
                row.get(IMPORT.FILE_NAME),
                new Import.Content(
                        path == null ? null : Path.of(path),
                        row.get(IMPORT.REPLAYS),
                        row.get(IMPORT.MENDS),
                        row.get(IMPORT.BYTES_TOTAL)),
                json.readValue(row.get(IMPORT.MAPPING).data(), Mapping.class),
                State.valueOf(row.get(IMPORT.STATE).toUpperCase(Locale.ROOT)),
                new Progress(
                        row.get(IMPORT.ROWS_READ),
                        row.get(IMPORT.ROWS_USED),
                        row.get(IMPORT.ROWS_WAITING),
                        row.get(IMPORT.ROWS_REFUSED),
                        row.get(IMPORT.ROWS_KNOWN),
                        row.get(IMPORT.RECORDS_CREATED),
                        row.get(IMPORT.RECORDS_CHANGED)),
                row.get(IMPORT.STARTED_BY),
                new Import.Times(
                        row.get(IMPORT.CREATED_AT),
                        row.get(IMPORT.STARTED_AT),
                        row.get(IMPORT.ADVANCED_AT),
                        row.get(IMPORT.FINISHED_AT)),
                failure == null
                        ? null
                        : new Reason(failure, arguments == null ? List.of() : List.of(arguments)));
    }
}
