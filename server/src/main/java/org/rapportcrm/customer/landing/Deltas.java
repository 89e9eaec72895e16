package org.rapportcrm.customer.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Change;

/** What a batch changes, by customer and field. Not safe for use by many threads. */
final class Deltas {
    private final Map<UUID, Map<String, @Nullable Object>> before = new HashMap<>();
    private final Map<UUID, Map<String, @Nullable Object>> after = new HashMap<>();
    private final Map<UUID, UUID> sourceRecords = new HashMap<>();

    void note(UUID customer, String field, @Nullable Object old, @Nullable Object value) {
        before.computeIfAbsent(customer, _ -> new LinkedHashMap<>()).putIfAbsent(field, old);
        after.computeIfAbsent(customer, _ -> new LinkedHashMap<>()).put(field, value);
    }

    /** The customer's entry names the raw record, also when nothing but contact points came. */
    void from(UUID customer, @Nullable UUID sourceRecord) {
        if (sourceRecord != null) {
            sourceRecords.put(customer, sourceRecord);
        }
    }

    Set<UUID> customers() {
        return after.keySet();
    }

    Map<String, @Nullable Object> before(UUID customer) {
        return before.getOrDefault(customer, Map.of());
    }

    Map<String, @Nullable Object> after(UUID customer) {
        return after.getOrDefault(customer, Map.of());
    }

    /** Whom customers were given to by hand. */
    Map<UUID, UUID> newOwners() {
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        after.forEach((customer, values) -> {
            if (values.get("owner") instanceof UUID owner && !sourceRecords.containsKey(customer)) {
                owners.put(customer, owner);
            }
        });
        return owners;
    }

    List<Change> entries() {
        Set<UUID> all = new TreeSet<>(after.keySet());
        all.addAll(sourceRecords.keySet());
        List<Change> entries = new ArrayList<>();
        for (UUID id : all) {
            entries.add(
                    new Change(
                            CustomerType.KEY,
                            id,
                            id,
                            Change.Kind.CHANGED,
                            before(id),
                            after(id),
                            sourceRecords.get(id)));
        }
        return entries;
    }
}
