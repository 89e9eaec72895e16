package org.rapportcrm.access.throttle;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.access.db.Tables.THROTTLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row3;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts failures in windows that begin with the first one and end by themselves. */
@Component
public class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext db;
    private final Clock clock;

    Throttle(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is counted, and how many failures it may have in a window. */
    public record Limit(String key, int failures) {}

    /** Throws {@link TooManyFailures} if one of the limits is reached. */
    public void check(List<Limit> limits) {
        Condition reached =
                limits.stream()
                        .map(limit ->
                                THROTTLE.KEY
                                        .eq(limit.key())
                                        .and(THROTTLE.FAILURES.ge(limit.failures())))
                        .reduce(Condition::or)
                        .orElseThrow();
        Instant now = clock.instant();
        db.select(THROTTLE.WINDOW_START)
                .from(THROTTLE)
                .where(THROTTLE.WINDOW_START.gt(now.minus(WINDOW)))
                .and(reached)
                .orderBy(THROTTLE.WINDOW_START.desc())
                .limit(1)
                .fetchOptional(THROTTLE.WINDOW_START)
                .ifPresent(start -> {
                    throw new TooManyFailures(Duration.between(now, start.plus(WINDOW)));
                });
    }

    /** Until the transaction ends, nobody else tries for the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Limit limit) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", limit.key());
    }

    @Transactional
    public void count(List<Limit> limits) {
        Instant now = clock.instant();
        Condition over = THROTTLE.WINDOW_START.le(now.minus(WINDOW));
        List<Row3<String, Instant, Integer>> rows =
                limits.stream().map(Limit::key).sorted().map(key -> row(key, now, 1)).toList();
        db.insertInto(THROTTLE, THROTTLE.KEY, THROTTLE.WINDOW_START, THROTTLE.FAILURES)
                .valuesOfRows(rows)
                .onConflict(THROTTLE.KEY)
                .doUpdate()
                .set(
                        THROTTLE.FAILURES,
                        when(over, inline(1)).otherwise(THROTTLE.FAILURES.plus(inline(1))))
                .set(
                        THROTTLE.WINDOW_START,
                        when(over, excluded(THROTTLE.WINDOW_START))
                                .otherwise(THROTTLE.WINDOW_START))
                .execute();
        // others count at the same moment: waiting for their rows in another order is a deadlock
        db.deleteFrom(THROTTLE)
                .where(
                        THROTTLE.KEY.in(
                                select(THROTTLE.KEY)
                                        .from(THROTTLE)
                                        .where(over)
                                        .forUpdate()
                                        .skipLocked()))
                .execute();
    }

    @Transactional
    public void forget(Limit limit) {
        db.deleteFrom(THROTTLE).where(THROTTLE.KEY.eq(limit.key())).execute();
    }
}
