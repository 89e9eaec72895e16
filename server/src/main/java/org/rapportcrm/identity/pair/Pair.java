package org.rapportcrm.identity.pair;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.identity.match.Judgement;

/**
 * Two customers who may be one.
 *
 * @param judgement as it was when they were compared last, or decided on
 * @param merge by which they were joined
 */
public record Pair(
        UUID id,
        UUID first,
        UUID second,
        PairState state,
        Judgement judgement,
        @Nullable UUID team,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable UUID merge) {

    public UUID other(UUID one) {
        return one.equals(first) ? second : first;
    }

    /** By which those of them who were joined were joined. */
    public static Set<UUID> merges(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.state() == PairState.SAME)
                .map(Pair::merge)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public boolean isOpen() {
        return state == PairState.WAITING || state == PairState.SURE;
    }
}
