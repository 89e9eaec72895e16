package org.rapportcrm.customer.merge;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.JOINING;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.springframework.stereotype.Component;

/** Who went into whom: a tree, whose root each member names in {@code merged_into}. */
@Component
class MergeTree {
    private final DSLContext db;

    MergeTree(DSLContext db) {
        this.db = db;
    }

    Map<UUID, UUID> survivors(Collection<UUID> customers) {
        Map<UUID, UUID> survivors = new HashMap<>();
        db.select(CUSTOMER_.ID, CUSTOMER_.MERGED_INTO)
                .from(CUSTOMER_)
                .where(Among.of(CUSTOMER_.ID, customers), CUSTOMER_.MERGED_INTO.isNotNull())
                .forEach(row -> survivors.put(row.value1(), Objects.requireNonNull(row.value2())));
        return survivors;
    }

    Set<UUID> family(UUID customer) {
        UUID root = survivors(List.of(customer)).getOrDefault(customer, customer);
        Set<UUID> family =
                db.select(CUSTOMER_.ID)
                        .from(CUSTOMER_)
                        .where(CUSTOMER_.MERGED_INTO.eq(root))
                        .fetchSet(CUSTOMER_.ID);
        family.add(root);
        return family;
    }

    /** Into whom each of these went and all who stand above it, in the tree. */
    Map<UUID, UUID> above(Collection<UUID> members) {
        Map<UUID, UUID> above = new LinkedHashMap<>();
        db.resultQuery(
                        """
                        with recursive above (member_id, into_id) as (
                            select member_id, into_id from customer.joining where parted_at is null and member_id = any({0})
                            union
                            select j.member_id, j.into_id
                            from above join customer.joining j on j.member_id = above.into_id and j.parted_at is null
                        )
                        select member_id, into_id from above\
                        """,
                        (Object) members.toArray(UUID[]::new))
                .forEach(row -> above.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return above;
    }

    /** Who went into these directly, in the order in which they came. */
    Map<UUID, List<UUID>> children(Collection<UUID> parents) {
        return db.select(JOINING.INTO_ID, JOINING.MEMBER_ID)
                .from(JOINING)
                .where(Among.of(JOINING.INTO_ID, parents), JOINING.PARTED_AT.isNull())
                .orderBy(JOINING.ID)
                .fetchGroups(JOINING.INTO_ID, JOINING.MEMBER_ID);
    }

    List<UUID> stillIn(UUID act) {
        return db.select(JOINING.MEMBER_ID)
                .from(JOINING)
                .where(JOINING.ACT_ID.eq(act), JOINING.PARTED_AT.isNull())
                .fetch(JOINING.MEMBER_ID);
    }
}
