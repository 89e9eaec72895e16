package org.rapportcrm.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Customers who are one and the same.
 *
 * @param survivor the one that stays
 * @param others between one and {@value #MOST} less one, who go into it
 * @param chosen by field key, whose value somebody chose by hand; the rules decide the rest
 */
public record Merge(UUID survivor, List<UUID> others, Map<String, UUID> chosen) {
    /** How many customers become one at once. */
    public static final int MOST = 50;

    public Merge {
        Set<UUID> each = new LinkedHashSet<>(others);
        each.remove(survivor);
        if (each.isEmpty() || each.size() >= MOST) {
            throw new CannotMerge("count", MOST);
        }
        others = List.copyOf(each);
        chosen = Map.copyOf(chosen);
        if (!all(survivor, others).containsAll(chosen.values())) {
            throw new CannotMerge("chosen");
        }
    }

    public static Merge of(UUID survivor, List<UUID> others) {
        return new Merge(survivor, others, Map.of());
    }

    /** The survivor first. */
    public List<UUID> all() {
        return all(survivor, others);
    }

    private static List<UUID> all(UUID survivor, List<UUID> others) {
        return Stream.concat(Stream.of(survivor), others.stream()).toList();
    }
}
