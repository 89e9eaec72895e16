package org.rapportcrm.customer.merge;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Tables of the open transaction that say who goes where: {@code customer_joined} to whom rows
 * follow, {@code customer_leaving}, {@code customer_parted} and {@code customer_away} what goes
 * home.
 */
@Component
class StagedCustomers {
    private final DSLContext db;

    StagedCustomers(DSLContext db) {
        this.db = db;
    }

    void clear() {
        db.execute(
                """
                create temp table if not exists customer_joined (member_id uuid, root_id uuid, act_id uuid) on commit delete rows;
                create temp table if not exists customer_leaving (member_id uuid, root_id uuid) on commit delete rows;
                create temp table if not exists customer_parted (home_id uuid, to_id uuid, root_id uuid, act_id uuid)
                    on commit delete rows;
                create temp table if not exists customer_away (position bigint, act_id uuid, moved_place text, row_key text,
                    home_id uuid, from_id uuid, to_id uuid) on commit delete rows;
                truncate customer_joined, customer_leaving, customer_parted, customer_away\
                """);
    }
}
