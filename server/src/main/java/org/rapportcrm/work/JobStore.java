package org.rapportcrm.work;

import static org.rapportcrm.work.db.Tables.JOB;
import static org.rapportcrm.work.db.Tables.SCHEDULED_TASK;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.work.JobStatus.State;
import org.springframework.stereotype.Component;

/** Jobs and how far they are. */
@Component
class JobStore {
    private final DSLContext db;
    private final Clock clock;

    JobStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(String kind, UUID id, UUID startedBy) {
        db.insertInto(JOB)
                .set(JOB.ID, id)
                .set(JOB.KIND, kind)
                .set(JOB.STATE, text(State.QUEUED))
                .set(JOB.STARTED_BY, startedBy)
                .set(JOB.CREATED_AT, clock.instant())
                .execute();
    }

    Optional<JobStatus> find(UUID id) {
        return db.selectFrom(JOB).where(JOB.ID.eq(id)).fetchOptional().map(JobStore::status);
    }

    /**
     * @return who started it; empty when it is over, because somebody cancelled it
     */
    Optional<UUID> begin(UUID id) {
        return db.update(JOB)
                .set(JOB.STATE, text(State.RUNNING))
                .set(JOB.RUNNING_SINCE, clock.instant())
                .set(JOB.DONE_BEFORE, JOB.DONE)
                .where(JOB.ID.eq(id), JOB.STATE.in(text(State.QUEUED), text(State.RUNNING)))
                .returning(JOB.STARTED_BY)
                .fetchOptional(JOB.STARTED_BY);
    }

    /**
     * @return false when somebody cancelled it
     */
    boolean advance(UUID id, long done, long total) {
        return db.update(JOB)
                        .set(JOB.DONE, done)
                        .set(JOB.TOTAL, total)
                        .where(JOB.ID.eq(id), JOB.STATE.eq(text(State.RUNNING)))
                        .execute()
                == 1;
    }

    /**
     * @return false when it was over already
     */
    boolean finish(UUID id, State state, @Nullable String failure) {
        return db.update(JOB)
                        .set(JOB.STATE, text(state))
                        .set(JOB.FAILURE, failure)
                        .set(JOB.FINISHED_AT, clock.instant())
                        .where(JOB.ID.eq(id), JOB.STATE.in(text(State.QUEUED), text(State.RUNNING)))
                        .execute()
                == 1;
    }

    void forget(Collection<UUID> ids) {
        db.deleteFrom(JOB)
                .where(JOB.ID.in(ids), JOB.STATE.notIn(text(State.QUEUED), text(State.RUNNING)))
                .execute();
    }

    /** Gives free what a node held when it died; only for a node that nobody else can be. */
    int release(String node) {
        return db.update(SCHEDULED_TASK)
                .set(SCHEDULED_TASK.PICKED, false)
                .setNull(SCHEDULED_TASK.PICKED_BY)
                .setNull(SCHEDULED_TASK.LAST_HEARTBEAT)
                .set(SCHEDULED_TASK.EXECUTION_TIME, clock.instant())
                .set(SCHEDULED_TASK.VERSION, SCHEDULED_TASK.VERSION.plus(1))
                .where(SCHEDULED_TASK.PICKED.isTrue(), SCHEDULED_TASK.PICKED_BY.eq(node))
                .execute();
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static JobStatus status(Record row) {
        return new JobStatus(
                row.get(JOB.ID),
                row.get(JOB.KIND),
                State.valueOf(row.get(JOB.STATE).toUpperCase(Locale.ROOT)),
                row.get(JOB.DONE),
                row.get(JOB.TOTAL),
                row.get(JOB.DONE_BEFORE),
                row.get(JOB.RUNNING_SINCE));
    }
}
