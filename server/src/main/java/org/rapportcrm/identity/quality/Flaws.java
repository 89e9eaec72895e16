package org.rapportcrm.identity.quality;

import static org.rapportcrm.customer.view.Tables.COMPARED;
import static org.rapportcrm.identity.db.Tables.FLAW;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what is wrong with records, and counts it. */
@Component
public class Flaws {
    static final int MOST = 1_000;

    // one row for each flaw of a customer who is there
    private static final String FOUND =
            """
            select c.id, f.flaw from customer.compared c
            left join lateral (
                select count(*) filter (where r.invalid_since is null) as good,
                    count(*) filter (where r.invalid_since is not null) as bad
                from customer.reached r
                where r.customer_id = c.id and r.kind in ('email', 'phone', 'address')
            ) reach on true
            left join access.colleague u on u.id = c.owner_id
            cross join lateral (values
                ('invalid_contact', reach.bad > 0),
                ('unreachable', reach.good = 0),
                ('owner_left', c.owner_id is not null and not coalesce(u.active, false)),
                ('no_name', c.name is null),
                ('no_kind', c.kind is null),
                ('no_country', c.country is null)
            ) f (flaw, is_so)
            where c.deleted_at is null and c.merged_into is null and f.is_so\
            """;

    private static final String FIND_SOME =
            "insert into identity.flaw (customer_id, flaw) "
                    + FOUND
                    + " and c.id = any({0}) on conflict do nothing";
    private final DSLContext db;

    Flaws(DSLContext db) {
        this.db = db;
    }

    /** Looks anew at customers who changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(Collection<UUID> customers) {
        UUID[] ids = customers.toArray(UUID[]::new);
        db.execute("delete from identity.flaw where customer_id = any({0})", (Object) ids);
        db.execute(FIND_SOME, (Object) ids);
    }

    /** Whose owner came or left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAtThoseOf(Collection<UUID> owners) {
        db.execute(
                """
                delete from identity.flaw f using customer.compared c
                where f.flaw = 'owner_left' and c.id = f.customer_id and c.owner_id = any({0})\
                """,
                (Object) owners.toArray(UUID[]::new));
        db.execute(
                """
                insert into identity.flaw (customer_id, flaw)
                select c.id, 'owner_left' from customer.compared c
                where c.owner_id = any({0}) and c.deleted_at is null and c.merged_into is null
                    and not exists (select from access.colleague u where u.id = c.owner_id and u.active)
                on conflict do nothing\
                """,
                (Object) owners.toArray(UUID[]::new));
    }

    /** How many of them the viewer sees of each, or one more than {@link #MOST}. */
    Map<Flaw, Integer> counts(Viewer viewer) {
        Map<Flaw, Integer> counts = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            counts.put(
                    flaw,
                    db.fetchCount(
                            DSL.selectOne()
                                    .from(FLAW)
                                    .join(COMPARED)
                                    .on(COMPARED.ID.eq(FLAW.CUSTOMER_ID))
                                    .where(
                                            FLAW.FLAW_.eq(flaw.key()),
                                            COMPARED.DELETED_AT.isNull(),
                                            VisibleCustomers.to(viewer, COMPARED))
                                    .limit(MOST + 1)));
        }
        return counts;
    }
}
