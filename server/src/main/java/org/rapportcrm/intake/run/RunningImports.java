package org.rapportcrm.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.Source;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.intake.file.RawRow;
import org.rapportcrm.intake.file.TableFile;
import org.rapportcrm.intake.mapping.MappedRow;
import org.rapportcrm.intake.mapping.RowMapper;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.UuidV7;
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
    private final Sources sources;
    private final RecordTypes types;
    private final Chunk chunk;

    RunningImports(ImportStore imports, Sources sources, RecordTypes types, Chunk chunk) {
        this.imports = imports;
        this.sources = sources;
        this.types = types;
        this.chunk = chunk;
    }

    /**
     * Runs to the end in this thread; a {@link Problem} leaves the import failed with its reason.
     */
    public Progress run(UUID id, Author author) {
        Import run = imports.get(id);
        imports.started(id);
        try {
            Progress end = read(run, author);
            imports.finished(id, "done", null);
            return end;
        } catch (ImportCancelled e) {
            imports.finished(id, "cancelled", e.messageKey());
            throw e;
        } catch (RuntimeException e) {
            imports.finished(id, "failed", e.getMessage());
            throw e;
        }
    }

    private Progress read(Import run, Author author) {
        Source source = sources.get(run.sourceId());
        RecordType type = types.get(run.recordType());
        Chunk.Course course = new Chunk.Course(run, source, type, author);
        RowMapper mapper = new RowMapper(run.mapping(), type, source.zone());
        try (TableFile file = TableFile.open(run.file())) {
            return file.hasNext() ? read(file, course, mapper) : run.progress();
        }
    }

    private Progress read(TableFile file, Chunk.Course course, RowMapper mapper) {
        Progress progress = course.run().progress();
        RowKeys keys = RowKeys.of(file.header(), file.peek());
        long done = progress.read();
        try (ReadAhead parts = new ReadAhead(() -> next(file, mapper, keys, done))) {
            for (ReadAhead.Part part = parts.next(); part != null; part = parts.next()) {
                progress = land(course, part.rows(), progress, part.bytesRead());
            }
            return progress;
        }
    }

    /** The next rows that no earlier run brought in; empty at the end of the file. */
    private static ReadAhead.@Nullable Part next(
            TableFile file, RowMapper mapper, RowKeys keys, long done) {
        List<SourceRecord> rows = new ArrayList<>(CHUNK);
        while (file.hasNext() && rows.size() < CHUNK) {
            RawRow raw = file.next();
            if (raw.number() > done) {
                rows.add(record(raw, mapper, keys));
            }
        }
        return rows.isEmpty() ? null : new ReadAhead.Part(rows, file.bytesRead());
    }

    private static SourceRecord record(RawRow raw, RowMapper mapper, RowKeys keys) {
        MappedRow mapped = mapper.map(raw);
        String ownId = mapper.ownId(mapped);
        return new SourceRecord(
                UuidV7.next(), keys.key(raw, ownId), ownId != null, raw.contentHash(), raw, mapped);
    }

    /**
     * A row that makes a chunk fail is found by halving; it is kept, refused, and holds up no
     * other.
     */
    private Progress land(
            Chunk.Course course, List<SourceRecord> rows, Progress before, long bytes) {
        try {
            return chunk.land(course, rows, before, bytes);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            if (!RowFault.isOne(e)) {
                throw e;
            }
            if (rows.size() > 1) {
                int half = rows.size() / 2;
                Progress first = land(course, rows.subList(0, half), before, bytes);
                return land(course, rows.subList(half, rows.size()), first, bytes);
            }
            return land(course, poisoned(rows.getFirst(), e), before, bytes);
        }
    }

    private static List<SourceRecord> poisoned(SourceRecord row, RuntimeException cause) {
        if (row.mapped().refused() != null) {
            throw cause;
        }
        LOG.warn("row at line {} cannot land", row.raw().line(), cause);
        Reason reason = Reason.of("intake.reason.broke", row.id().toString());
        return List.of(
                new SourceRecord(
                        row.id(),
                        row.key(),
                        row.owned(),
                        row.contentHash(),
                        row.raw(),
                        new MappedRow(row.mapped().values(), reason)));
    }
}
