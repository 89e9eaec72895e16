package org.rapportcrm.customer.revert;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;
import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.TakingImportBack;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Customers whom an import brought go into the bin, with all that came along; those whom it changed
 * become again what they were.
 */
@Component
class TakingCustomersBack implements TakingImportBack {
    private static final String CUSTOMER = "customer";
    private static final String RELATIONSHIP_TYPE = "relationship";

    private final DSLContext db;
    private final CustomerEdits edits;
    private final TakingOneBack one;

    TakingCustomersBack(DSLContext db, CustomerEdits edits, TakingOneBack one) {
        this.db = db;
        this.edits = edits;
        this.one = one;
    }

    @Override
    public Set<String> recordTypes() {
        return Set.of(CUSTOMER, "contact_point", RELATIONSHIP_TYPE);
    }

    @Override
    public Set<UUID> takeBack(Batch batch) {
        Set<UUID> left = new HashSet<>();
        Set<UUID> resting = tiesOfNewOnes(batch);
        List<UUID> created = new ArrayList<>();
        Map<UUID, Done> single = new LinkedHashMap<>();
        for (Done change : batch.changes()) {
            boolean isCustomer = change.recordType().equals(CUSTOMER);
            if (isCustomer && change.isCreation()) {
                created.add(change.recordId());
            } else if (!resting.contains(change.recordId())
                    && !(change.before().isEmpty() && change.after().isEmpty())) {
                // both sides of a tie have an entry; several changes of one customer are one more
                single.merge(change.recordId(), change, TakingCustomersBack::together);
            }
        }
        for (Done change : single.values()) {
            try {
                one.takeBack(batch.author(), change);
            } catch (Problem _) {
                left.add(change.recordId());
            }
        }
        left.addAll(putAway(batch, created));
        return left;
    }

    /** From the later of two changes of one record back to before the earlier one. */
    private static Done together(Done later, Done earlier) {
        Map<String, @org.jspecify.annotations.Nullable Object> before =
                new HashMap<>(later.before());
        before.putAll(earlier.before());
        Map<String, @org.jspecify.annotations.Nullable Object> after =
                new HashMap<>(earlier.after());
        after.putAll(later.after());
        return new Done(
                later.recordType(),
                later.recordId(),
                later.customer(),
                earlier.kind(),
                before,
                after);
    }

    /**
     * @return those who were merged since, also with customers whom the import did not bring
     */
    private Set<UUID> putAway(Batch batch, List<UUID> customers) {
        Set<UUID> merged =
                db.select(CUSTOMER_.MERGED_INTO)
                        .from(CUSTOMER_)
                        .where(
                                Among.of(CUSTOMER_.MERGED_INTO, customers),
                                DSL.not(Among.of(CUSTOMER_.ID, customers)))
                        .union(
                                db.select(CUSTOMER_.ID)
                                        .from(CUSTOMER_)
                                        .where(
                                                Among.of(CUSTOMER_.ID, customers),
                                                CUSTOMER_.MERGED_INTO.isNotNull()))
                        .fetchSet(CUSTOMER_.MERGED_INTO);
        customers.removeAll(merged);
        UUID[] ids =
                db.select(CUSTOMER_.ID)
                        .from(CUSTOMER_)
                        .where(CUSTOMER_.DELETED_AT.isNull())
                        .and("id = any({0})", (Object) customers.toArray(UUID[]::new))
                        .fetch(CUSTOMER_.ID)
                        .toArray(UUID[]::new);
        if (ids.length > 0) {
            edits.putAway(batch.author(), List.of(ids));
            db.deleteFrom(EXTERNAL_ID)
                    .where(EXTERNAL_ID.SOURCE_ID.eq(batch.source()))
                    .and("customer_id = any({0})", (Object) ids)
                    .execute();
        }
        return merged;
    }

    /** Ties of those who came with the same import rest with them. */
    private Set<UUID> tiesOfNewOnes(Batch batch) {
        UUID[] ties =
                batch.changes().stream()
                        .filter(change -> change.recordType().equals(RELATIONSHIP_TYPE))
                        .map(Done::recordId)
                        .toArray(UUID[]::new);
        return ties.length == 0
                ? Set.of()
                : new HashSet<>(
                        db.select(RELATIONSHIP.ID)
                                .from(RELATIONSHIP)
                                .join(HISTORY)
                                .on(HISTORY.RECORD_ID.in(RELATIONSHIP.FROM_ID, RELATIONSHIP.TO_ID))
                                .where(
                                        HISTORY.KIND.eq("created"),
                                        HISTORY.CAUSE_ID.eq(batch.importId().toString()))
                                .and("relationship.id = any({0})", (Object) ties)
                                .fetch(RELATIONSHIP.ID));
    }

    @Override
    public void forget(UUID source, Collection<String> ownIds) {
        db.deleteFrom(EXTERNAL_ID)
                .where(EXTERNAL_ID.SOURCE_ID.eq(source))
                .and("external_id = any({0})", (Object) ownIds.toArray(String[]::new))
                .execute();
    }

    @Override
    public Map<UUID, Place> places(Viewer viewer, Collection<UUID> records) {
        return db.select(CUSTOMER_.ID, CUSTOMER_.NAME, CUSTOMER_.NUMBER)
                .from(CUSTOMER_)
                .where(VisibleCustomers.to(viewer, CUSTOMER_))
                .and("id = any({0})", (Object) records.toArray(UUID[]::new))
                .fetchMap(
                        row -> row.value1(),
                        row ->
                                new Place(
                                        row.value2() == null
                                                ? Long.toString(row.value3())
                                                : row.value2(),
                                        "/customers/" + row.value1()));
    }
}
