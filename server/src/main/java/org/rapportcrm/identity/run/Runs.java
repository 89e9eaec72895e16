package org.rapportcrm.identity.run;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.identity.db.Tables.LIKENESS;
import static org.rapportcrm.identity.db.Tables.RUN;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.database.Among;
import org.rapportcrm.identity.db.tables.records.RunRecord;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.work.JobStatus;
import org.rapportcrm.work.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs over all customers: one at a time. */
@Component
public class Runs {
    static final String KIND = "identity";

    private static final long FEW = 500;
    private static final long MANY = 100_000;
    private static final Duration PAUSE = Duration.ofHours(1);

    private final DSLContext db;
    private final Jobs jobs;
    private final Notices notices;
    private final Clock clock;

    Runs(DSLContext db, Jobs jobs, Notices notices, Clock clock) {
        this.notices = notices;
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Where a run began to look, and how many customers it compares at once. */
    record Begun(long position, int sliceSize) {}

    /** As nobody's wish, because too much came in to be looked at one by one. */
    @Transactional
    public UUID start() {
        return start(Threshold.HOUSE);
    }

    /**
     * @return the run that is under way, which may have been already
     */
    @Transactional
    public UUID start(UUID user) {
        db.execute("select pg_advisory_xact_lock(hashtext('identity.run'))");
        Optional<JobStatus> under = underWay();
        if (under.isPresent()) {
            return under.get().id();
        }
        UUID id = UuidV7.next();
        db.insertInto(RUN)
                .set(RUN.ID, id)
                .set(RUN.STARTED_BY, user)
                .set(RUN.CREATED_AT, clock.instant())
                .execute();
        jobs.start(KIND, id, user);
        return id;
    }

    /**
     * @return false when it was over already
     */
    @Transactional
    public boolean cancel(UUID id) {
        return jobs.cancel(id);
    }

    public boolean isUnderWay() {
        return underWay().isPresent();
    }

    /** The newest one, while it is not over. */
    public Optional<JobStatus> underWay() {
        return newest(1).stream()
                .findFirst()
                .flatMap(run -> jobs.find(run.id()))
                .filter(job -> !job.isOver());
    }

    public List<RunState> newest(int most) {
        return db.selectFrom(RUN).orderBy(RUN.ID.desc()).limit(most).fetch(Runs::state);
    }

    List<RunState> all(Collection<UUID> ids) {
        return db.selectFrom(RUN).where(Among.of(RUN.ID, ids)).fetch(Runs::state);
    }

    private static RunState state(RunRecord row) {
        return new RunState(
                row.getId(),
                row.getCreatedAt(),
                row.getCustomers(),
                row.getCompared(),
                row.getSure(),
                row.getDoubtful(),
                row.getLeftOver(),
                row.getDoneAt());
    }

    Optional<RunState> find(UUID id) {
        return newest(10).stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /**
     * @param end position of the journal behind which whoever changes is not seen by the run
     * @param sliceSize how many this server can compare at once
     * @return the same as it was the first time, wherever the run goes on; where less fit than it
     *     was begun with, it starts again with smaller slices
     */
    Begun begin(UUID id, long end, int sliceSize) {
        return db.update(RUN)
                .set(RUN.POSITION, coalesce(RUN.POSITION, end))
                .set(RUN.SLICES, when(RUN.SLICE_SIZE.gt(sliceSize), 0).otherwise(RUN.SLICES))
                .set(RUN.SLICE_SIZE, least(coalesce(RUN.SLICE_SIZE, sliceSize), val(sliceSize)))
                .where(RUN.ID.eq(id))
                .returning(RUN.POSITION, RUN.SLICE_SIZE)
                .fetchSingle(row ->
                        new Begun(
                                requireNonNull(row.getPosition()),
                                requireNonNull(row.getSliceSize())));
    }

    /**
     * Whether a run may start on its own. One that failed or that somebody stopped would do so
     * again and again: there is time until more came in, or for an hour.
     *
     * @param end of the journal
     * @param many how much is much more
     */
    boolean mayStart(long end, long many) {
        return db.selectFrom(RUN)
                .orderBy(RUN.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        row.getDoneAt() != null
                                || row.getCreatedAt().isBefore(clock.instant().minus(PAUSE))
                                || row.getPosition() != null && end - row.getPosition() > many)
                .orElse(true);
    }

    /**
     * Whether there are twice as many customers as any run has learned from. Of a few, names that
     * many have here are not known to be frequent, and whoever shares one is taken for the same; of
     * many, as many more tell nothing new.
     */
    boolean areOutgrown() {
        long learned =
                db.select(coalesce(max(RUN.CUSTOMERS), 0L))
                        .from(RUN)
                        .where(RUN.DONE_AT.isNotNull())
                        .fetchSingle()
                        .value1();
        long enough = Math.max(FEW, 2 * learned);
        return enough <= MANY
                && db.fetchExists(
                        db.select(LIKENESS.CUSTOMER_ID)
                                .from(LIKENESS)
                                .orderBy(LIKENESS.CUSTOMER_ID)
                                .limit(1)
                                .offset(enough - 1));
    }

    void found(UUID id, long sure, long doubtful) {
        db.update(RUN)
                .set(RUN.SURE, RUN.SURE.plus(sure))
                .set(RUN.DOUBTFUL, RUN.DOUBTFUL.plus(doubtful))
                .where(RUN.ID.eq(id))
                .execute();
    }

    /** How many slices of the run are done: it goes on behind them. */
    int slices(UUID id) {
        return db.select(RUN.SLICES)
                .from(RUN)
                .where(RUN.ID.eq(id))
                .fetchOptional(RUN.SLICES)
                .orElse(0);
    }

    /**
     * @param customers how many were looked at by now
     * @param left how many of the slice were not held against all who share much with them
     */
    void sliceDone(UUID id, long customers, long compared, long left) {
        db.update(RUN)
                .set(RUN.SLICES, RUN.SLICES.plus(1))
                .set(RUN.CUSTOMERS, greatest(RUN.CUSTOMERS, val(customers)))
                .set(RUN.COMPARED, RUN.COMPARED.plus(compared))
                .set(RUN.LEFT_OVER, RUN.LEFT_OVER.plus(left))
                .where(RUN.ID.eq(id))
                .execute();
    }

    /** In the transaction that is open; whoever started it is told. */
    void done(UUID id) {
        db.update(RUN)
                .set(RUN.DONE_AT, clock.instant())
                .where(RUN.ID.eq(id))
                .returning(RUN.STARTED_BY)
                .fetchOptional(RUN.STARTED_BY)
                .map(user ->
                        new Notice(
                                user,
                                RunNews.DONE,
                                RunNews.RECORD,
                                id,
                                List.of(),
                                "matching-run " + id))
                .ifPresent(notice -> notices.tell(List.of(notice)));
    }
}
