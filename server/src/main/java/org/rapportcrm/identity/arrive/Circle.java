package org.rapportcrm.identity.arrive;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.analytics.matching.Agreement;
import org.rapportcrm.analytics.matching.Comparison;
import org.rapportcrm.analytics.matching.MatchModel;
import org.rapportcrm.identity.match.Subject;

/**
 * Customers who may be joined, and whether they agree. Pure.
 *
 * @param survivors by the ids of those who were merged
 * @param subjects as they stand now
 * @param apart of whom somebody said that they are two
 */
record Circle(
        Map<UUID, UUID> survivors,
        Map<UUID, Subject> subjects,
        Set<Set<UUID>> apart,
        MatchModel model) {
    private static final double MOST_BITS = 30;

    UUID standing(UUID customer) {
        return survivors.getOrDefault(customer, customer);
    }

    /** On the whole, and without anything that forbids it between any two of them. */
    boolean agree(Collection<UUID> some, Collection<UUID> others) {
        double sum = 0;
        for (UUID id : some) {
            for (UUID otherId : others) {
                Subject one = subjects.get(id);
                Subject other = subjects.get(otherId);
                if (one == null || other == null || !mayBeOne(one, other)) {
                    return false;
                }
                Comparison comparison = model.compare(one.record(), other.record());
                if (comparison.vetoed()) {
                    return false;
                }
                sum += opinion(comparison);
            }
        }
        return sum > 0;
    }

    private boolean mayBeOne(Subject one, Subject other) {
        return one.mayBe(other) && !apart.contains(Set.of(one.id(), other.id()));
    }

    /** Those of whom little is known say little. */
    private static double opinion(Comparison comparison) {
        double bits = comparison.totalBits();
        if (bits < 0) {
            long missing =
                    comparison.fields().stream()
                            .filter(field -> field.agreement() == Agreement.MISSING)
                            .count();
            double share = (double) missing / comparison.fields().size();
            bits = Math.min(0, bits - comparison.priorBits() * share);
        }
        return Math.clamp(bits, -MOST_BITS, MOST_BITS);
    }
}
