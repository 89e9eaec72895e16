package org.rapportcrm.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param done of {@code total}, in the unit of the work; a total of zero means unknown
 * @param doneBefore what was done already when it began to run, the last time
 */
public record JobStatus(
        UUID id,
        String kind,
        State state,
        long done,
        long total,
        long doneBefore,
        @Nullable Instant runningSince) {

    /** The states of a job, from its start to one of three ends. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    public boolean isOver() {
        return state != State.QUEUED && state != State.RUNNING;
    }

    /** How long it will take at the pace it has had; empty while there is none to judge by. */
    public Optional<Duration> remaining(Instant now) {
        long fresh = done - doneBefore;
        if (state != State.RUNNING || runningSince == null || fresh <= 0 || total <= 0) {
            return Optional.empty();
        }
        double millisEach = Duration.between(runningSince, now).toMillis() / (double) fresh;
        return Optional.of(Duration.ofMillis(Math.round(millisEach * Math.max(0, total - done))));
    }
}
