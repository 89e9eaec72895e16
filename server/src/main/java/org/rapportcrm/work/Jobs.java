package org.rapportcrm.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.work.JobStatus.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts background work, tells how far it is, and cancels it. */
@Component
public class Jobs {
    private final JobStore store;
    private final Scheduler scheduler;
    private final Clock clock;

    Jobs(JobStore store, Scheduler scheduler, Clock clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Queues a job in the transaction that is open; it runs, here or on another node, when that has
     * committed.
     *
     * @param id of what it works on; there is one job for each
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String kind, UUID id, UUID startedBy) {
        store.add(kind, id, startedBy);
        scheduler.schedule(RunningJobs.instance(id), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        if (scheduler.getSchedulerState().isStarted()) {
                            scheduler.triggerCheckForDueExecutions();
                        }
                    }
                });
    }

    /**
     * Stops a job at its next step; what it had committed stays.
     *
     * @return false when it was over already
     */
    @Transactional
    public boolean cancel(UUID id) {
        return store.finish(id, State.CANCELLED, null);
    }

    /** What is over need not be known for ever. */
    public void forget(Collection<UUID> ids) {
        store.forget(ids);
    }

    public Optional<JobStatus> find(UUID id) {
        return store.find(id);
    }
}
