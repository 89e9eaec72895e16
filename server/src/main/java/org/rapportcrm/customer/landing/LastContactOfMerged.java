package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The last contact with a merged customer is the last one with anybody in it. */
@Component
class LastContactOfMerged {
    static final String FIELD = "last_contact_at";

    private final DSLContext db;

    LastContactOfMerged(DSLContext db) {
        this.db = db;
    }

    void write(Map<UUID, Instant> at) {
        if (!at.isEmpty()) {
            db.execute(
                    """
                    update customer.customer c set last_contact_at = seen.at
                    from unnest({0}::uuid[], {1}::timestamptz[]) seen (id, at) where seen.id = c.id\
                    """,
                    at.keySet().toArray(UUID[]::new),
                    at.values().stream()
                            .map(one -> one.atOffset(ZoneOffset.UTC))
                            .toArray(java.time.OffsetDateTime[]::new));
        }
    }
}
