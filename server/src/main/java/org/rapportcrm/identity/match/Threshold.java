package org.rapportcrm.identity.match;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From which probability on two customers are joined, and from which on somebody is asked.
 *
 * @param source whose customers it holds for; {@link #HOUSE} for all that have none of their own
 * @param automatic whether anybody is joined without being asked at all
 * @param team that is asked; null for the customer's own
 */
public record Threshold(
        UUID source, boolean automatic, double upper, double lower, @Nullable UUID team) {
    public static final UUID HOUSE = new UUID(0, 0);

    public boolean isSure(Judgement judgement) {
        return automatic && !judgement.hasVeto() && judgement.probability() >= upper;
    }

    public boolean isDoubtful(Judgement judgement) {
        return judgement.probability() >= lower;
    }
}
