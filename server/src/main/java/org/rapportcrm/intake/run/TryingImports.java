package org.rapportcrm.intake.run;

import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tries an import on its first rows, the very way it would run, and takes everything back. */
@Component
public class TryingImports {
    static final int ROWS = 5_000;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ImportStore imports;
    private final RunningImports running;
    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    TryingImports(
            ImportStore imports,
            RunningImports running,
            DSLContext db,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.running = running;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Trial attempt(UUID id, Viewer viewer) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        Instant began = clock.instant();
        imports.started(id);
        Import run = imports.get(id);
        Kinds.requireImport(viewer, run.recordType());
        Observations seen = new Observations();
        Author author = new Author(viewer, Cause.imported(id.toString()));
        Chunk.Course course = running.course(run, author, (_, _) -> {}, seen);
        try (ChunkReader reader = running.open(course)) {
            List<SourceRecord> rows = reader.next(ROWS);
            Progress progress =
                    rows.isEmpty()
                            ? Progress.NONE
                            : running.land(course, rows, Progress.NONE, reader.position());
            boolean partial = !reader.isAtEnd();
            Map<Effect, List<Trial.Example>> examples = examples(id, seen, seesAll(viewer, run));
            Duration took = Duration.between(began, clock.instant());
            return new Trial(progress, partial, took, seen.causes(), examples);
        }
    }

    /** Rows find their records among all; whoever may not see all is not told what stands there. */
    private static boolean seesAll(Viewer viewer, Import run) {
        return viewer.reach(Permission.of(run.recordType(), Action.READ)) == Reach.ALL;
    }

    private Map<Effect, List<Trial.Example>> examples(UUID id, Observations seen, boolean seesAll) {
        Map<Effect, List<Trial.Example>> examples = new EnumMap<>(Effect.class);
        examples.put(Effect.CREATED, plain(seen.of(Effect.CREATED)));
        examples.put(
                Effect.CHANGED,
                seesAll ? changes(id, seen.of(Effect.CHANGED)) : plain(seen.of(Effect.CHANGED)));
        return examples;
    }

    private static List<Trial.Example> plain(List<Observations.Seen> seen) {
        return seen.stream()
                .map(Observations.Seen::row)
                .map(row -> example(row, Map.of(), row.mapped().values()))
                .toList();
    }

    /**
     * From the journal, which the trial has written and will take back; what joins a record from
     * outside, such as a further address, stands in the row only.
     */
    private List<Trial.Example> changes(UUID id, List<Observations.Seen> rows) {
        UUID[] records = rows.stream().map(Observations.Seen::record).toArray(UUID[]::new);
        var changes =
                db.select(HISTORY.RECORD_ID, HISTORY.BEFORE, HISTORY.AFTER)
                        .from(HISTORY)
                        .where("record_id = any({0})", (Object) records)
                        .and(HISTORY.CAUSE_ID.eq(id.toString()))
                        .and(HISTORY.AFTER.isNotNull())
                        .orderBy(HISTORY.POSITION)
                        .fetchGroups(HISTORY.RECORD_ID);
        return rows.stream()
                .map(seen -> {
                    var change = changes.get(seen.record());
                    return change == null
                            ? example(seen.row(), Map.of(), seen.row().mapped().values())
                            : example(
                                    seen.row(),
                                    values(change.getFirst().get(HISTORY.BEFORE)),
                                    values(change.getFirst().get(HISTORY.AFTER)));
                })
                .toList();
    }

    private static Trial.Example example(
            SourceRecord row, Map<String, ?> before, Map<String, Object> after) {
        return new Trial.Example(row.raw().line(), row.mapped().values(), before, after);
    }

    private Map<String, Object> values(@Nullable JSONB stored) {
        return stored == null ? Map.of() : json.readValue(stored.data(), VALUES);
    }
}
