package org.rapportcrm.identity.pair;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.identity.db.Tables.PAIR;
import static org.rapportcrm.identity.pair.ReachedPairs.FIRST;
import static org.rapportcrm.identity.pair.ReachedPairs.SECOND;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Customers who may be one, as somebody sees them. */
@Component
public class Pairs {
    private final DSLContext db;
    private final KeptEvidence kept;
    private final Clock clock;

    Pairs(DSLContext db, KeptEvidence kept, Clock clock) {
        this.db = db;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Which part of the queue somebody works on.
     *
     * @param team whether only what their own teams are asked
     */
    public record Part(double above, double below, boolean team) {
        public static final Part ALL = new Part(0, 1, false);
    }

    /** What waits, surest first. */
    public List<Pair> waiting(Viewer viewer, Part part, int most) {
        return standing(viewer, isWaiting().and(isIn(part, viewer)))
                .orderBy(PAIR.WEIGHT.desc(), PAIR.ID)
                .limit(most)
                .fetch(this::pair);
    }

    /** How many wait, or one more than {@code most}. */
    public int count(Viewer viewer, Part part, int most) {
        return db.fetchCount(
                selectOne()
                        .from(joined())
                        .where(
                                isWaiting(),
                                isIn(part, viewer),
                                ReachedPairs.standingBy(viewer, Action.READ))
                        .limit(most + 1));
    }

    /** What else waits about these customers, surest first. */
    public List<Pair> around(Viewer viewer, Collection<UUID> customers, int most) {
        return standing(
                        viewer,
                        PAIR.STATE
                                .eq(PairState.WAITING.key())
                                .and(
                                        Among.of(PAIR.FIRST_ID, customers)
                                                .or(Among.of(PAIR.SECOND_ID, customers))))
                .orderBy(PAIR.WEIGHT.desc(), PAIR.ID)
                .limit(most)
                .fetch(this::pair);
    }

    /** One that the viewer may see, or do something with. */
    public Pair get(UUID id, Viewer viewer, Action action) {
        return where(viewer, action, PAIR.ID.eq(id))
                .fetchOptional(this::pair)
                .orElseThrow(RecordNotFound::new);
    }

    /** Some that the viewer may do something with, all of them or none. */
    public List<Pair> all(Collection<UUID> ids, Viewer viewer, Action action) {
        List<Pair> some =
                where(viewer, action, Among.of(PAIR.ID, ids))
                        .orderBy(PAIR.FIRST_ID, PAIR.SECOND_ID)
                        .fetch(this::pair);
        if (some.size() < ids.size()) {
            throw new RecordNotFound();
        }
        return some;
    }

    /**
     * The same, held until the open transaction ends. Whoever also holds customers holds them
     * first, all in order: so nobody waits for somebody who waits for them.
     */
    public List<Pair> lock(Collection<UUID> ids, Viewer viewer, Action action) {
        List<Pair> locked =
                where(viewer, action, Among.of(PAIR.ID, ids))
                        .orderBy(PAIR.FIRST_ID, PAIR.SECOND_ID)
                        .forUpdate()
                        .of(PAIR)
                        .fetch(this::pair);
        if (locked.size() < ids.size()) {
            throw new RecordNotFound();
        }
        return locked;
    }

    /** Those that are to be joined without asking. */
    public List<Pair> sure(int most) {
        return db.selectFrom(PAIR)
                .where(PAIR.STATE.eq(PairState.SURE.key()))
                .orderBy(PAIR.ID)
                .limit(most)
                .fetch(this::pair);
    }

    /** Those of them about whom nobody decided or is about to, held until the transaction ends. */
    public List<Pair> holdSure(List<Pair> some) {
        return db.selectFrom(PAIR)
                .where(
                        Among.of(PAIR.ID, some.stream().map(Pair::id).toList()),
                        PAIR.STATE.eq(PairState.SURE.key()))
                .orderBy(PAIR.FIRST_ID, PAIR.SECOND_ID)
                .forUpdate()
                .skipLocked()
                .fetch(this::pair);
    }

    private Condition isWaiting() {
        return PAIR.STATE
                .eq(PairState.WAITING.key())
                .and(PAIR.LATER_UNTIL.isNull().or(PAIR.LATER_UNTIL.le(clock.instant())));
    }

    private static Condition isIn(Part part, Viewer viewer) {
        Condition in = part.team() ? ReachedPairs.any(PAIR.TEAM_ID, viewer.teams()) : noCondition();
        if (part.above() > 0) {
            in = in.and(PAIR.WEIGHT.ge(weight(part.above())));
        }
        return part.below() < 1 ? in.and(PAIR.WEIGHT.lt(weight(part.below()))) : in;
    }

    /** The queue lies in the order of weights, which are probabilities on another scale. */
    private static float weight(double probability) {
        return (float) (Math.log(probability / (1 - probability)) / Math.log(2));
    }

    private SelectConditionStep<Record> where(Viewer viewer, Action action, Condition which) {
        return db.select(PAIR.fields())
                .from(joined())
                .where(which, ReachedPairs.by(viewer, action));
    }

    private SelectConditionStep<Record> standing(Viewer viewer, Condition which) {
        return db.select(PAIR.fields())
                .from(joined())
                .where(which, ReachedPairs.standingBy(viewer, Action.READ));
    }

    private static Table<?> joined() {
        return PAIR.join(FIRST)
                .on(FIRST.ID.eq(PAIR.FIRST_ID))
                .join(SECOND)
                .on(SECOND.ID.eq(PAIR.SECOND_ID));
    }

    private Pair pair(Record row) {
        return new Pair(
                row.get(PAIR.ID),
                row.get(PAIR.FIRST_ID),
                row.get(PAIR.SECOND_ID),
                PairState.of(row.get(PAIR.STATE)),
                kept.read(row.get(PAIR.EVIDENCE)),
                row.get(PAIR.TEAM_ID),
                row.get(PAIR.DECIDED_AT),
                row.get(PAIR.DECIDED_BY),
                row.get(PAIR.MERGE_ID));
    }
}
