package org.rapportcrm.identity.pair;

import static org.rapportcrm.identity.db.Tables.PAIR;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was decided about pairs, and tells the journal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DecidedPairs {
    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    DecidedPairs(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param merge by which they were joined, where they were
     */
    public void decide(Author author, List<Pair> pairs, PairState state, @Nullable UUID merge) {
        db.update(PAIR)
                .set(PAIR.STATE, state.key())
                .set(PAIR.DECIDED_AT, clock.instant())
                .set(PAIR.DECIDED_BY, author.viewer().id())
                .set(PAIR.MERGE_ID, merge)
                .setNull(PAIR.LATER_UNTIL)
                .where(Among.of(PAIR.ID, ids(pairs)))
                .execute();
        tell(author, pairs, state);
    }

    /**
     * They wait again, as if nobody had decided, and never are joined without asking. So does what
     * else was joined by the same merges.
     */
    public void reopen(Author author, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        db.update(PAIR)
                .set(PAIR.STATE, PairState.WAITING.key())
                .set(PAIR.ASKED, true)
                .setNull(PAIR.DECIDED_AT)
                .setNull(PAIR.DECIDED_BY)
                .setNull(PAIR.LATER_UNTIL)
                .where(
                        Among.of(PAIR.ID, ids(pairs))
                                .or(
                                        Among.of(PAIR.MERGE_ID, Pair.merges(pairs))
                                                .and(PAIR.STATE.eq(PairState.SAME.key()))))
                .execute();
        tell(author, pairs, PairState.WAITING);
    }

    /** Thresholds were raised, or nobody is to be joined without asking any more. */
    public void askWhereNotSureAnyMore() {
        db.execute(
                """
                update identity.pair p set state = 'waiting'
                from customer.compared c
                cross join lateral (
                    select automatic, upper from identity.threshold
                    where source_id in (c.first_source_id, {0})
                    order by source_id = {0} limit 1
                ) t
                where p.state = 'sure' and c.id = p.second_id and not (t.automatic and p.probability >= t.upper::real)\
                """,
                Threshold.HOUSE);
    }

    public void putOff(List<Pair> pairs, @Nullable Instant until) {
        db.update(PAIR).set(PAIR.LATER_UNTIL, until).where(Among.of(PAIR.ID, ids(pairs))).execute();
    }

    public void assign(List<Pair> pairs, @Nullable UUID team) {
        db.update(PAIR).set(PAIR.TEAM_ID, team).where(Among.of(PAIR.ID, ids(pairs))).execute();
    }

    /**
     * Whoever was joined and taken out again is not the same as those with whom they were one, as
     * somebody knows now; unless what was said in the queue was just taken back.
     */
    public void parted(Collection<UUID> customers) {
        UUID[] ids = customers.toArray(UUID[]::new);
        keepApartWhoWereFound(ids);
        keepApartTheOthers(ids);
    }

    private void keepApartWhoWereFound(UUID[] ids) {
        db.execute(
                """
                update identity.pair p
                set state = 'different', decided_at = j.parted_at, decided_by = j.parted_by, merge_id = null
                from customer.compared a, customer.compared b
                cross join lateral (
                    select parted_at, parted_by from customer.joined
                    where member_id in (a.id, b.id) and parted_at is not null
                    order by parted_at desc limit 1
                ) j
                where p.state = 'same' and (p.first_id = any({0}) or p.second_id = any({0}))
                    and a.id = p.first_id and b.id = p.second_id
                    and coalesce(a.merged_into, a.id) <> coalesce(b.merged_into, b.id)\
                """,
                (Object) ids);
    }

    private void keepApartTheOthers(UUID[] ids) {
        db.execute(
                """
                insert into identity.pair as p (id, first_id, second_id, state, weight, probability, evidence, first_print,
                    second_print, found_at, compared_at, decided_at, decided_by)
                with parted as (
                    select j.member_id, j.into_id, j.parted_at, j.parted_by from customer.joined j
                    where j.member_id = any({0}) and j.parted_at is not null and j.survivor_id is null
                        and not exists (
                            select from identity.pair t where t.merge_id = j.act_id and t.state = 'waiting' and t.asked)
                ), apart (one, other, parted_at, parted_by) as (
                    select member_id, into_id, parted_at, parted_by from parted
                    union all
                    select p.member_id, s.member_id, p.parted_at, p.parted_by
                    from parted p join customer.joined s on s.into_id = p.into_id and s.member_id <> p.member_id
                    where s.at <= p.parted_at and (s.parted_at is null or s.parted_at >= p.parted_at)
                )
                select distinct on (least(one, other), greatest(one, other))
                    gen_random_uuid(), least(one, other), greatest(one, other), 'different', 0, 0,
                    '{"prior": 0, "householdBits": 0, "household": 0, "evidence": []}', 0, 0, parted_at, parted_at, parted_at,
                    parted_by
                from apart
                order by least(one, other), greatest(one, other), parted_at desc
                on conflict (first_id, second_id) do update set state = 'different', decided_at = excluded.decided_at,
                    decided_by = excluded.decided_by, merge_id = null
                where p.state in ('waiting', 'sure') and not p.asked\
                """,
                (Object) ids);
    }

    private void tell(Author author, List<Pair> pairs, PairState state) {
        journal.write(
                author,
                pairs.stream()
                        .map(pair ->
                                Change.changed(
                                        ReachedPairs.KIND,
                                        pair.id(),
                                        null,
                                        Map.of("state", pair.state().key()),
                                        Map.of("state", state.key())))
                        .toList());
    }

    private static Collection<UUID> ids(List<Pair> pairs) {
        return pairs.stream().map(Pair::id).toList();
    }
}
