package org.rapportcrm.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param reason why it waits or was refused
 * @param field what is wrong with a refused row; null where it is no field of its own
 * @param recordId the record it went into
 * @param customerId the customer it was found to belong to
 */
public record Outcome(
        State state,
        Effect effect,
        @Nullable Reason reason,
        @Nullable String field,
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
        return new Outcome(State.USED, effect, null, null, recordId, customerId);
    }

    public static Outcome waiting(Effect effect, Reason reason, @Nullable UUID recordId) {
        return new Outcome(State.WAITING, effect, reason, null, recordId, null);
    }

    public static Outcome refused(Reason reason) {
        return refused(null, reason);
    }

    /** A blank field is none. */
    public static Outcome refused(@Nullable String field, Reason reason) {
        String wrong = field == null || field.isEmpty() ? null : field;
        return new Outcome(State.REFUSED, Effect.NONE, reason, wrong, null, null);
    }

    /** The same, but its row waits. */
    public Outcome waitingFor(Reason why) {
        return new Outcome(State.WAITING, effect, why, null, recordId, customerId);
    }
}
