package org.rapportcrm.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param reason why it waits or was refused
 * @param recordId the record it went into
 * @param customerId the customer it was found to belong to
 */
public record Outcome(
        State state,
        Effect effect,
        @Nullable Reason reason,
        @Nullable UUID recordId,
        @Nullable UUID customerId) {

    /** Where a source record stands. */
    public enum State {
        USED,
        WAITING,
        REFUSED
    }

    /** What a used row did. */
    public enum Effect {
        CREATED,
        CHANGED,
        SAME,
        NONE
    }

    public static Outcome used(Effect effect, UUID recordId, @Nullable UUID customerId) {
        return new Outcome(State.USED, effect, null, recordId, customerId);
    }

    public static Outcome waiting(Effect effect, Reason reason, @Nullable UUID recordId) {
        return new Outcome(State.WAITING, effect, reason, recordId, null);
    }

    public static Outcome refused(Reason reason) {
        return new Outcome(State.REFUSED, Effect.NONE, reason, null, null);
    }
}
