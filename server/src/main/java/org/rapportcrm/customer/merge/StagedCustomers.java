package org.rapportcrm.customer.merge;

import java.util.List;
import org.jooq.DSLContext;
import org.rapportcrm.database.StagingTable;
import org.springframework.stereotype.Component;

/**
 * Tables of the open transaction that say who goes where: {@code customer_joined} to whom rows
 * follow, {@code customer_leaving}, {@code customer_parted} and {@code customer_away} what goes
 * home.
 */
@Component
class StagedCustomers {
    private static final List<StagingTable> TABLES =
            List.of(
                    StagingTable.of(
                            "customer_joined", "member_id uuid", "root_id uuid", "act_id uuid"),
                    StagingTable.of("customer_leaving", "member_id uuid", "root_id uuid"),
                    StagingTable.of(
                            "customer_parted",
                            "home_id uuid",
                            "to_id uuid",
                            "root_id uuid",
                            "act_id uuid"),
                    StagingTable.of(
                            "customer_away",
                            "position bigint",
                            "act_id uuid",
                            "moved_place text",
                            "row_key text",
                            "home_id uuid",
                            "from_id uuid",
                            "to_id uuid"));

    private final DSLContext db;

    StagedCustomers(DSLContext db) {
        this.db = db;
    }

    void clear() {
        TABLES.forEach(table -> table.empty(db));
    }

    /** Autovacuum passes over such tables, and without numbers many are planned for as few. */
    void count() {
        db.execute("analyze customer_joined, customer_leaving, customer_parted, customer_away");
    }
}
