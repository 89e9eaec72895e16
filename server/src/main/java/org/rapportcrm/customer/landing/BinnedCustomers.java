package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;

/** Moves customers into the bin and back; in the bin no search finds them. */
@Component
class BinnedCustomers {
    private final DSLContext db;
    private final CustomerRows rows;
    private final SearchRows search;
    private final Journal journal;
    private final Clock clock;

    BinnedCustomers(
            DSLContext db, CustomerRows rows, SearchRows search, Journal journal, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.search = search;
        this.journal = journal;
        this.clock = clock;
    }

    void putAway(Author author, List<UUID> customers) {
        move(author, customers, false);
    }

    void bringBack(Author author, List<UUID> customers) {
        move(author, customers, true);
    }

    /** Who was merged rests with whoever stands for it. */
    private Set<UUID> merged(Set<UUID> customers) {
        return db.select(CUSTOMER_.ID)
                .from(CUSTOMER_)
                .where(Among.of(CUSTOMER_.ID, customers), CUSTOMER_.MERGED_INTO.isNotNull())
                .fetchSet(CUSTOMER_.ID);
    }

    private void move(Author author, List<UUID> customers, boolean back) {
        Map<UUID, CustomerRows.Current> moved = rows.lock(customers);
        moved.values().removeIf(customer -> customer.binned() != back);
        moved.keySet().removeAll(merged(moved.keySet()));
        if (moved.isEmpty()) {
            return;
        }
        db.update(CUSTOMER_)
                .set(CUSTOMER_.DELETED_AT, back ? null : clock.instant())
                .set(CUSTOMER_.UPDATED_AT, clock.instant())
                .where("id = any({0})", (Object) moved.keySet().toArray(UUID[]::new))
                .execute();
        if (back) {
            search.replace(moved.values());
        } else {
            search.remove(moved.keySet());
        }
        Change.Kind kind = back ? Change.Kind.RESTORED : Change.Kind.DELETED;
        journal.write(
                author,
                moved.keySet().stream()
                        .sorted()
                        .map(id -> Change.of(kind, CustomerType.KEY, id, id))
                        .toList());
    }
}
