package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;

/** Whose names those of a batch are; for rows that name their customer by nothing else. */
final class KnownNames {
    private final Map<String, Set<UUID>> holders = new HashMap<>();

    static KnownNames load(DSLContext db, List<Draft> drafts) {
        KnownNames names = new KnownNames();
        Set<String> keys =
                drafts.stream()
                        .filter(Draft::hasOnlyAName)
                        .map(draft -> draft.profile().nameKey())
                        .collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            db.select(CUSTOMER_.NAME_KEY, CUSTOMER_.ID)
                    .from(CUSTOMER_)
                    .where(CUSTOMER_.DELETED_AT.isNull())
                    .and(Among.of(CUSTOMER_.NAME_KEY, keys))
                    .forEach(row -> names.holders(row.value1()).add(row.value2()));
        }
        return names;
    }

    boolean isShared(Draft draft) {
        return holders(draft.profile().nameKey()).size() > 1;
    }

    @Nullable UUID find(Draft draft) {
        Set<UUID> found = holders(draft.profile().nameKey());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    void add(UUID customer, Draft draft) {
        holders(draft.profile().nameKey()).add(customer);
    }

    private Set<UUID> holders(String nameKey) {
        return holders.computeIfAbsent(nameKey, _ -> new HashSet<>());
    }
}
