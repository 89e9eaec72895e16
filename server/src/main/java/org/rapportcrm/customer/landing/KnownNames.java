package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Whose names those of a batch are; for rows that name their customer by nothing else. */
final class KnownNames {
    private final Map<String, Set<UUID>> holders = new HashMap<>();

    static KnownNames load(DSLContext db, List<Draft> drafts) {
        KnownNames names = new KnownNames();
        String[] keys =
                drafts.stream()
                        .filter(Draft::hasOnlyAName)
                        .map(draft -> draft.profile().nameKey())
                        .distinct()
                        .toArray(String[]::new);
        if (keys.length > 0) {
            db.select(CUSTOMER_.NAME_KEY, CUSTOMER_.ID)
                    .from(CUSTOMER_)
                    .where(CUSTOMER_.DELETED_AT.isNull())
                    .and("name_key = any({0})", (Object) keys)
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
