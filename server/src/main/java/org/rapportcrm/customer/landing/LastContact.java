package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.ContactedCustomers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class LastContact implements ContactedCustomers {
    private static final int FEW = 50;

    private final DSLContext db;
    private final SearchRanks ranks;

    LastContact(DSLContext db, SearchRanks ranks) {
        this.db = db;
        this.ranks = ranks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void contacted(Map<UUID, Instant> at) {
        if (at.isEmpty()) {
            return;
        }
        Map<UUID, Instant> sorted = new TreeMap<>(at);
        UUID[] ids = sorted.keySet().toArray(UUID[]::new);
        OffsetDateTime[] times =
                sorted.values().stream()
                        .map(time -> time.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new);
        int moved =
                db.execute(
                        """
                        with stale as (
                            select c.id, seen.at
                            from customer.customer c
                            join unnest({0}::uuid[], {1}::timestamptz[]) seen (id, at) on seen.id = c.id
                            where c.last_contact_at < seen.at - interval '1 hour'
                            order by c.id
                            for update of c
                        )
                        update customer.customer c set last_contact_at = stale.at
                        from stale where stale.id = c.id\
                        """,
                        ids, times);
        if (moved > 0 && ids.length <= FEW) {
            ranks.refresh(sorted.keySet());
        }
    }
}
