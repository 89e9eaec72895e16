package org.rapportcrm.identity.pair;

import static org.rapportcrm.identity.db.Tables.PAIR;
import static org.rapportcrm.identity.pair.ReachedPairs.FIRST;
import static org.rapportcrm.identity.pair.ReachedPairs.SECOND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What became of pairs that were decided, by us or by people. */
@Component
public class JoinedPairs {
    private static final Duration WEEK = Duration.ofDays(7);

    private final DSLContext db;
    private final Clock clock;

    JoinedPairs(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One that was decided.
     *
     * @param automatic whether nobody was asked
     */
    public record Decided(
            UUID id,
            CustomerName first,
            CustomerName second,
            PairState state,
            double probability,
            Instant at,
            boolean automatic) {}

    /** How many were joined without being asked in the last seven days, or one more. */
    public int count(Viewer viewer, int most) {
        return db.fetchCount(
                DSL.selectOne()
                        .from(joined())
                        .where(automatic(), ReachedPairs.by(viewer, Action.READ))
                        .limit(most + 1));
    }

    /**
     * The newest of them.
     *
     * @param automatic only those that were joined without being asked, in the last seven days
     */
    public List<Decided> newest(Viewer viewer, boolean automatic, int most) {
        return db.select(PAIR.ID, PAIR.STATE, PAIR.PROBABILITY, PAIR.DECIDED_AT, PAIR.DECIDED_BY)
                .select(CustomerName.fields(FIRST))
                .select(CustomerName.fields(SECOND))
                .from(joined())
                .where(
                        automatic ? automatic() : PAIR.DECIDED_AT.isNotNull(),
                        ReachedPairs.by(viewer, Action.READ))
                .orderBy(PAIR.DECIDED_AT.desc(), PAIR.ID.desc())
                .limit(most)
                .fetch(JoinedPairs::decided);
    }

    private Condition automatic() {
        return PAIR.DECIDED_AT
                .ge(clock.instant().minus(WEEK))
                .and(PAIR.STATE.eq(PairState.SAME.key()))
                .and(PAIR.DECIDED_BY.eq(Threshold.HOUSE));
    }

    private static Table<?> joined() {
        return PAIR.join(FIRST)
                .on(FIRST.ID.eq(PAIR.FIRST_ID))
                .join(SECOND)
                .on(SECOND.ID.eq(PAIR.SECOND_ID));
    }

    private static Decided decided(Record row) {
        return new Decided(
                row.get(PAIR.ID),
                CustomerName.of(row, FIRST),
                CustomerName.of(row, SECOND),
                PairState.of(row.get(PAIR.STATE)),
                row.get(PAIR.PROBABILITY),
                row.get(PAIR.DECIDED_AT),
                Threshold.HOUSE.equals(row.get(PAIR.DECIDED_BY)));
    }
}
