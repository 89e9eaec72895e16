package org.rapportcrm.intake.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.mapping.RowMapper;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.work.JobCancelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs an import from where it stands to its end, chunk by chunk. Killed in the middle it goes on
 * after the last chunk that was committed.
 */
@Component
public class RunningImports {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    static final int CHUNK = 5_000;

    private final ImportStore imports;
    private final RowSources rowSources;
    private final Sources sources;
    private final Kinds kinds;
    private final Chunk chunk;
    private final SavedMappings saved;

    RunningImports(
            ImportStore imports,
            RowSources rowSources,
            Sources sources,
            Kinds kinds,
            Chunk chunk,
            SavedMappings saved) {
        this.imports = imports;
        this.rowSources = rowSources;
        this.sources = sources;
        this.kinds = kinds;
        this.chunk = chunk;
        this.saved = saved;
    }

    /** Hears how far an import is, in the transaction of each chunk. */
    @FunctionalInterface
    public interface Pace {
        void advance(long done, long total);
    }

    /**
     * Runs to the end in this thread; a {@link Problem} leaves the import failed with its reason,
     * and an import that was cancelled meanwhile stays that.
     */
    public Progress run(UUID id, Author author, Pace pace) {
        if (!imports.started(id)) {
            throw new JobCancelled();
        }
        Import run = imports.get(id);
        saved.remember(run);
        try {
            Progress end = land(run, author, pace);
            imports.finished(id, Import.State.DONE, null);
            return end;
        } catch (JobCancelled e) {
            imports.finished(id, Import.State.CANCELLED, null);
            throw e;
        } catch (Problem e) {
            imports.finished(id, Import.State.FAILED, reason(e));
            throw e;
        }
    }

    Chunk.Course course(Import run, Author author, Pace pace, Chunk.Witness witness) {
        RecordType type = kinds.get(run.recordType());
        return new Chunk.Course(run, sources.get(run.sourceId()), type, author, pace, witness);
    }

    /** What the author may not write stays in the raw record. */
    ChunkReader open(Chunk.Course course) {
        Import run = course.run();
        Mapping mapping = kinds.writtenBy(course.author().viewer(), run.mapping());
        return new ChunkReader(
                rowSources.open(run),
                new RowMapper(mapping, course.type(), course.source().zone()),
                rowSources.standing(run),
                course::readAhead);
    }

    private Progress land(Import run, Author author, Pace pace) {
        Chunk.Course course = course(run, author, pace, Chunk.Witness.NONE);
        Progress progress = run.progress();
        try (ChunkReader reader = open(course)) {
            reader.skip(progress.read());
            try (ReadAhead parts = new ReadAhead(() -> part(reader))) {
                for (ReadAhead.Part part = parts.next(); part != null; part = parts.next()) {
                    progress = land(course, part.rows(), progress, part.position());
                }
            }
            return progress;
        }
    }

    private static ReadAhead.@Nullable Part part(ChunkReader reader) {
        List<SourceRecord> rows = reader.next(CHUNK);
        return rows.isEmpty() ? null : new ReadAhead.Part(rows, reader.position());
    }

    /**
     * A row that makes a chunk fail is found by halving; it is kept, refused, and holds up no
     * other.
     */
    Progress land(Chunk.Course course, List<SourceRecord> rows, Progress before, long position) {
        try {
            return chunk.land(course, rows, before, position);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            if (!RowFault.isOne(e)) {
                throw e;
            }
            if (rows.size() > 1) {
                int half = rows.size() / 2;
                Progress first = land(course, rows.subList(0, half), before, position);
                return land(course, rows.subList(half, rows.size()), first, position);
            }
            return land(course, poisoned(rows.getFirst(), e), before, position);
        }
    }

    static Reason reason(Problem problem) {
        return new Reason(
                problem.messageKey(), problem.arguments().stream().map(String::valueOf).toList());
    }

    private static List<SourceRecord> poisoned(SourceRecord row, RuntimeException cause) {
        if (row.mapped().refused() != null) {
            throw cause;
        }
        LOG.warn("row at line {} cannot land", row.raw().line(), cause);
        Reason reason = Reason.of("intake.reason.broke", row.id().toString());
        return List.of(row.refused(reason));
    }
}
