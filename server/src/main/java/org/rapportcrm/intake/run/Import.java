package org.rapportcrm.intake.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.record.Reason;

/** One file on its way in, with the mapping that was agreed for it. */
public record Import(
        UUID id,
        UUID sourceId,
        String name,
        Content content,
        Mapping mapping,
        State state,
        Progress progress,
        UUID startedBy,
        Times times,
        @Nullable Reason failure) {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /**
     * Where its rows are.
     *
     * @param file where its copy lies; null when it replays rows of the ledger
     * @param replays the import whose rows it brings in anew
     * @param mends the import whose rows it brings back, put right
     * @param size in bytes, or in rows when it replays
     */
    public record Content(
            @Nullable Path file, @Nullable UUID replays, @Nullable UUID mends, long size) {
        static Content of(Path file, @Nullable UUID mends, long size) {
            return new Content(file, null, mends, size);
        }

        static Content replay(UUID of, long rows) {
            return new Content(null, of, null, rows);
        }
    }

    /** The states of an import, from the upload to one of three ends. */
    public enum State {
        DRAFT,
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** When it was uploaded, began to run, last took rows in, and ended. */
    public record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant advanced,
            @Nullable Instant finished) {}

    /** A command that was killed says nothing any more, not even that. */
    public boolean isSilent(Instant now) {
        Instant last = times.advanced() == null ? times.started() : times.advanced();
        return state == State.RUNNING && last != null && last.plus(SILENCE).isBefore(now);
    }

    public @Nullable Path file() {
        return content.file();
    }

    public @Nullable UUID replays() {
        return content.replays();
    }

    public @Nullable UUID mends() {
        return content.mends();
    }

    public long size() {
        return content.size();
    }

    public String recordType() {
        return mapping.recordType();
    }
}
