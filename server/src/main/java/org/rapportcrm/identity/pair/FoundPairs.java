package org.rapportcrm.identity.pair;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.database.StagingTable;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what comparing found. Whoever was told apart stays apart, unless one of the two changed in
 * what is compared and now more speaks for it than when somebody decided: then somebody is asked.
 */
@Component
public class FoundPairs {
    private static final StagingTable FOUND =
            StagingTable.of(
                    "found_pair",
                    "id uuid",
                    "first_id uuid",
                    "second_id uuid",
                    "state text",
                    "weight real",
                    "probability real",
                    "evidence jsonb",
                    "first_print bigint",
                    "second_print bigint",
                    "team_id uuid");

    private final DSLContext db;
    private final KeptEvidence kept;
    private final MergingCustomers merging;
    private final Clock clock;

    FoundPairs(DSLContext db, KeptEvidence kept, MergingCustomers merging, Clock clock) {
        this.merging = merging;
        this.db = db;
        this.kept = kept;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<Found> found) {
        stage(found);
        holdCustomers(found);
        write();
    }

    /** The same, where it is all that there is about some customers: the rest waits no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepAllOf(Collection<UUID> customers, List<Found> found) {
        UUID[] ids = customers.toArray(UUID[]::new);
        stage(found);
        holdCustomers(found);
        db.execute(
                """
                select 1 from identity.pair where first_id = any({0}) or second_id = any({0})
                order by first_id, second_id for update\
                """,
                (Object) ids);
        write();
        db.execute(
                """
                delete from identity.pair p
                where p.state in ('waiting', 'sure') and (p.first_id = any({0}) or p.second_id = any({0}))
                    and not exists (select from found_pair f where f.first_id = p.first_id and f.second_id = p.second_id)\
                """,
                (Object) ids);
    }

    /** What no run has found since then waits no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetBefore(Instant run) {
        db.execute(
                "delete from identity.pair where state in ('waiting', 'sure') and compared_at < {0}",
                run);
    }

    private void stage(List<Found> found) {
        CopyRows rows = FOUND.rows();
        for (Found one : found) {
            rows.add(
                    UuidV7.next(),
                    one.first(),
                    one.second(),
                    one.state().key(),
                    (float) one.judgement().weight(),
                    (float) one.judgement().probability(),
                    kept.text(one.judgement()),
                    one.firstPrint(),
                    one.secondPrint(),
                    one.team());
        }
        FOUND.fill(db, rows);
        leaveOutWhoWasToldApart();
    }

    /** Whoever was merged since brings along from whom they were told apart. */
    private void leaveOutWhoWasToldApart() {
        db.execute(
                """
                delete from found_pair f using (
                    select f.first_id, f.second_id
                    from found_pair f
                    cross join lateral (
                        select f.first_id as id union all select id from customer.compared where merged_into = f.first_id
                    ) a
                    cross join lateral (
                        select f.second_id as id union all select id from customer.compared where merged_into = f.second_id
                    ) b
                    join identity.pair p on p.first_id = least(a.id, b.id) and p.second_id = greatest(a.id, b.id)
                    where p.state in ('different', 'household') and (a.id <> f.first_id or b.id <> f.second_id)
                ) told
                where f.first_id = told.first_id and f.second_id = told.second_id\
                """);
    }

    /** Before the pairs: the foreign keys of new ones would hold them only after that. */
    private void holdCustomers(List<Found> found) {
        merging.shield(
                found.stream()
                        .flatMap(one -> Stream.of(one.first(), one.second()))
                        .distinct()
                        .toList());
    }

    private void write() {
        db.execute(
                """
                insert into identity.pair as p (id, first_id, second_id, state, weight, probability, evidence, first_print,
                    second_print, team_id, found_at, compared_at)
                select id, first_id, second_id, state, weight, probability, evidence, first_print, second_print, team_id,
                    {0}, {0}
                from found_pair
                order by first_id, second_id
                on conflict (first_id, second_id) do update set
                    state = case when p.asked or p.state in ('different', 'household') then 'waiting' else excluded.state end,
                    asked = p.asked or p.state in ('different', 'household'), weight = excluded.weight, probability = excluded.probability,
                    evidence = excluded.evidence, first_print = excluded.first_print, second_print = excluded.second_print,
                    compared_at = excluded.compared_at, decided_at = null, decided_by = null
                where p.state in ('waiting', 'sure')
                    or (p.state in ('different', 'household') and identity.gained(p.evidence, excluded.evidence) > 0
                        and (p.first_print, p.second_print) is distinct from (excluded.first_print, excluded.second_print))\
                """,
                clock.instant());
    }
}
