package org.rapportcrm.intake.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.RowsBeside;
import org.rapportcrm.intake.Source;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.work.JobCancelled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings one chunk of rows in: rows, ledger and progress in one transaction, or in a savepoint of
 * the one that is open. What the rows are found by may come before them.
 */
@Component
class Chunk {
    private final Ledger ledger;
    private final ImportStore imports;

    Chunk(Ledger ledger, ImportStore imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    /** What stays the same over all chunks of one import. */
    record Course(
            Import run,
            Source source,
            RecordType type,
            Author author,
            RunningImports.Pace pace,
            Witness witness) {

        /** Only who tries an import looks on, and takes it back. */
        boolean stays() {
            return witness.equals(Witness.NONE);
        }

        /** A row that cannot be read shows it when it lands, where one faulty row is told apart. */
        Row.@Nullable Ahead readAhead(Map<String, Object> values) {
            try {
                return type.readAhead(values, source.origin());
            } catch (RuntimeException _) {
                return null;
            }
        }
    }

    /** Sees what became of each row that was not known before. */
    @FunctionalInterface
    interface Witness {
        Witness NONE = (_, _) -> {};

        void saw(SourceRecord row, Outcome outcome);
    }

    /**
     * @return the progress after this chunk
     * @throws JobCancelled when somebody cancelled the import; then nothing is written
     */
    @Transactional(propagation = Propagation.NESTED)
    public Progress land(Course course, List<SourceRecord> rows, Progress before, long position) {
        ledger.lock(course.source().id());
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        Map<String, Ledger.Known> known =
                new HashMap<>(ledger.known(course.source().id(), course.type().key(), keys));
        List<Outcome> outcomes = new ArrayList<>();
        List<SourceRecord> wave = new ArrayList<>();
        Set<String> inWave = new HashSet<>();
        long same = 0;
        for (SourceRecord row : rows) {
            if (inWave.contains(row.key())) {
                outcomes.addAll(wave(course, wave, known));
                wave.clear();
                inWave.clear();
            }
            Ledger.Known there = known.get(row.key());
            if (there != null && isDone(course.run(), row, there)) {
                same++;
            } else if (there != null && !row.owned() && !isAgain(course.run(), row, there)) {
                throw new FileChangedInside(row.raw().line());
            } else {
                wave.add(there == null ? row : row.withId(there.id()));
                inWave.add(row.key());
            }
        }
        outcomes.addAll(wave(course, wave, known));
        Progress after = before.plus(outcomes, same);
        if (course.run().replays() != null) {
            ledger.replayed(course.run().replays(), rows);
        }
        if (!imports.advance(course.run().id(), after, position)) {
            throw new JobCancelled();
        }
        course.pace().advance(position, course.run().size());
        return after;
    }

    /**
     * What was taken back, waited for its customer, or comes back mended is tried as if it came for
     * the first time.
     */
    private static boolean isAgain(Import run, SourceRecord row, Ledger.Known there) {
        return there.isReverted()
                || there.waits(row.owned()) && !run.recordType().equals(NoSuchKind.KEY)
                || run.mends() != null && !there.hasRecord();
    }

    /** A mended row that became a record in the meantime is not brought in once more. */
    private static boolean isDone(Import run, SourceRecord row, Ledger.Known there) {
        return !isAgain(run, row, there)
                && (run.mends() != null || there.contentHash() == row.contentHash());
    }

    /**
     * Rows whose keys all differ; a second row under one key comes in the next wave, as a change of
     * the first.
     */
    private List<Outcome> wave(
            Course course, List<SourceRecord> wave, Map<String, Ledger.Known> known) {
        if (wave.isEmpty()) {
            return List.of();
        }
        if (course.stays()) {
            RowsBeside.allow();
        }
        List<Row> good = new ArrayList<>();
        for (SourceRecord record : wave) {
            if (record.mapped().refused() == null) {
                good.add(Row.received(record.id(), record.mapped().values(), record.ahead()));
            }
        }
        List<Outcome> landed =
                good.isEmpty()
                        ? List.of()
                        : course.type()
                                .land(new Landing(course.author(), course.source().origin(), good));
        List<Outcome> outcomes = inOrder(wave, landed);
        ledger.write(course.run(), wave, outcomes, known);
        for (int i = 0; i < wave.size(); i++) {
            course.witness().saw(wave.get(i), outcomes.get(i));
        }
        wave.forEach(row -> known.put(row.key(), Ledger.Known.landed(row.id(), row.contentHash())));
        return outcomes;
    }

    private static List<Outcome> inOrder(List<SourceRecord> wave, List<Outcome> landed) {
        List<Outcome> outcomes = new ArrayList<>(wave.size());
        int next = 0;
        for (SourceRecord record : wave) {
            var reason = record.mapped().refused();
            outcomes.add(reason == null ? landed.get(next++) : Outcome.refused(reason));
        }
        return outcomes;
    }
}
