package org.rapportcrm.identity.pair;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.identity.match.Judgement;

/**
 * Two customers who may be one, as they were just compared.
 *
 * @param first the one with the lower id
 * @param firstPrint of all that was compared of it
 * @param sure whether they are to be joined without asking
 * @param team that is asked
 */
public record Found(
        UUID first,
        UUID second,
        long firstPrint,
        long secondPrint,
        Judgement judgement,
        boolean sure,
        @Nullable UUID team) {

    /** The same, for somebody to decide. */
    public Found asked() {
        return new Found(first, second, firstPrint, secondPrint, judgement, false, team);
    }

    PairState state() {
        return sure ? PairState.SURE : PairState.WAITING;
    }
}
