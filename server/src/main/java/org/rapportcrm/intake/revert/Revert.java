package org.rapportcrm.intake.revert;

import java.util.Locale;
import java.util.UUID;

/**
 * An import on its way back.
 *
 * @param id also of its background job
 * @param from position in the journal after which the import wrote
 * @param below what it wrote from this position on is taken back already
 * @param left how many records stay as they are
 */
public record Revert(
        UUID id,
        UUID importId,
        State state,
        UUID startedBy,
        long from,
        long below,
        long done,
        long total,
        long left) {

    /** The states of a revert. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public String stateKey() {
        return "intake.revert.state." + state.name().toLowerCase(Locale.ROOT);
    }

    public String tone() {
        return switch (state) {
            case RUNNING -> "is-note";
            case DONE -> "is-ok";
            case FAILED -> "is-bad";
        };
    }

    public String icon() {
        return switch (state) {
            case RUNNING -> "player-play";
            case DONE -> "arrow-back-up";
            case FAILED -> "alert-circle";
        };
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
