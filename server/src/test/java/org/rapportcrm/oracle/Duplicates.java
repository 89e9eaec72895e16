package org.rapportcrm.oracle;

import java.util.UUID;
import org.jooq.DSLContext;

/** Customers of Calder Coffee who may be one. */
record Duplicates(DSLContext db) {
    void add(UUID id, UUID one, UUID other) {
        db.execute(
                """
                insert into identity.pair (id, first_id, second_id, state, weight, probability, evidence, first_print,
                    second_print, found_at, compared_at)
                values ({0}, least({1}::uuid, {2}::uuid), greatest({1}::uuid, {2}::uuid), 'waiting', 4, 0.94,
                    '{"prior": -16, "householdBits": 0, "household": 0, "evidence": []}', 1, 2, now(), now())\
                """,
                id, one, other);
    }
}
