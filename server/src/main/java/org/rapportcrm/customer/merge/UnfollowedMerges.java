package org.rapportcrm.customer.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Merges after which somebody has to look whether rows came late. */
@Component
class UnfollowedMerges {
    private final DSLContext db;
    private final StagedCustomers staged;

    UnfollowedMerges(DSLContext db, StagedCustomers staged) {
        this.db = db;
        this.staged = staged;
    }

    /** Those of customers who are merged are to be looked after, once more. */
    void add(Collection<UUID> customers) {
        db.execute(
                """
                update customer.joining set followed = false
                where member_id = any({0}) and followed and parted_at is null\
                """,
                (Object) customers.toArray(UUID[]::new));
    }

    /**
     * Stages members who were merged before a time and after whom nobody looked yet, as many as fit
     * into one transaction. Whoever is merged or taken out just now has its turn later.
     *
     * @return them, and those who stand for them
     */
    Set<UUID> stage(Instant until) {
        staged.clear();
        db.execute(
                """
                insert into customer_joined (member_id, root_id, act_id)
                select member_id, root_id, act_id from (
                    select j.member_id, root.id as root_id, j.act_id
                    from customer.joining j join customer.customer c on c.id = j.member_id
                    join customer.customer root on root.id = c.merged_into
                    where not j.followed and j.parted_at is null and j.at < {0}
                    order by j.id limit 200
                    for update skip locked
                ) late\
                """,
                until);
        return db.resultQuery(
                        "select member_id from customer_joined union select root_id from customer_joined")
                .fetchSet(row -> row.get(0, UUID.class));
    }

    void done() {
        db.execute(
                """
                update customer.joining j set followed = true from customer_joined s
                where j.member_id = s.member_id and j.parted_at is null\
                """);
    }
}
