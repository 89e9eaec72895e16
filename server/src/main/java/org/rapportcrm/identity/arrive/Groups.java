package org.rapportcrm.identity.arrive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.identity.pair.Pair;

/**
 * Puts together whom pairs hold together, surest pair first, but two groups only if their members
 * agree: a group is one customer, not a chain of neighbors. A run over all does the same.
 */
final class Groups {
    private final Circle circle;
    private final Map<UUID, SortedSet<UUID>> groups = new HashMap<>();

    private Groups(Circle circle) {
        this.circle = circle;
    }

    /** Customers who are one, as they stand now, and the pairs that say so. */
    record Group(SortedSet<UUID> customers, List<Pair> pairs) {
        boolean isOneAlready() {
            return customers.size() == 1;
        }

        /** The oldest record stays. */
        Merge merge() {
            List<UUID> others = new ArrayList<>(customers);
            return Merge.of(others.removeFirst(), others);
        }
    }

    /**
     * What became of pairs. Those of customers who are too many for one merge are in neither: their
     * turn comes when the others are one.
     *
     * @param asked about whom somebody is asked, because not all who would be joined agree
     */
    record Grouped(List<Group> groups, List<Pair> asked) {}

    static Grouped of(List<Pair> sure, Circle circle) {
        return new Groups(circle).of(sure);
    }

    private Grouped of(List<Pair> sure) {
        List<Pair> refused = new ArrayList<>();
        sure.stream()
                .sorted(
                        Comparator.comparingDouble((Pair pair) -> pair.judgement().weight())
                                .reversed())
                .filter(pair -> !join(group(pair.first()), group(pair.second())))
                .forEach(refused::add);
        Map<SortedSet<UUID>, Group> found = new LinkedHashMap<>();
        for (Pair pair : sure) {
            SortedSet<UUID> group = group(pair.first());
            if (group.equals(group(pair.second()))) {
                found.computeIfAbsent(group, its -> new Group(its, new ArrayList<>()))
                        .pairs()
                        .add(pair);
            }
        }
        refused.removeIf(pair -> group(pair.first()).equals(group(pair.second())));
        return new Grouped(List.copyOf(found.values()), refused);
    }

    private SortedSet<UUID> group(UUID customer) {
        return groups.computeIfAbsent(
                circle.standing(customer), one -> new TreeSet<>(List.of(one)));
    }

    /**
     * @return false when they don't agree
     */
    private boolean join(SortedSet<UUID> some, SortedSet<UUID> others) {
        if (some.equals(others) || some.size() + others.size() > Merge.MOST) {
            return true;
        }
        if (!circle.agree(some, others)) {
            return false;
        }
        some.addAll(others);
        List.copyOf(others).forEach(other -> groups.put(other, some));
        return true;
    }
}
