package org.rapportcrm.work;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.work.JobStatus.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs jobs as the scheduler hands them out. */
@Component
class RunningJobs {
    private static final String TASK = "job";
    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final JobStore store;
    private final ObjectProvider<BackgroundJob> jobs;

    RunningJobs(JobStore store, ObjectProvider<BackgroundJob> jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    static TaskInstance<Void> instance(UUID id) {
        return new TaskInstance<>(TASK, id.toString());
    }

    OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        run(
                                UUID.fromString(instance.getId()),
                                context.getSchedulerState()::isShuttingDown));
    }

    void run(UUID id, BooleanSupplier stopping) {
        var startedBy = store.begin(id);
        if (startedBy.isEmpty()) {
            return;
        }
        try {
            job(id).run(new Run(id, startedBy.get(), store, stopping));
            store.finish(id, State.DONE, null);
        } catch (JobCancelled _) {
            store.finish(id, State.CANCELLED, null);
        } catch (Problem e) {
            store.finish(id, State.FAILED, e.getMessage());
        }
    }

    private record Run(UUID id, UUID startedBy, JobStore store, BooleanSupplier stopping)
            implements JobRun {
        @Override
        public void advance(long done, long total) {
            if (stopping.getAsBoolean()) {
                throw new JobPaused();
            }
            if (!store.advance(id, done, total)) {
                throw new JobCancelled();
            }
        }
    }

    private BackgroundJob job(UUID id) {
        String kind = store.find(id).orElseThrow().kind();
        return Objects.requireNonNull(byKind().get(kind), kind + " is no kind of job");
    }

    private Map<String, BackgroundJob> byKind() {
        List<BackgroundJob> all = jobs.stream().toList();
        return all.stream().collect(Collectors.toMap(BackgroundJob::kind, Function.identity()));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Throwable cause = complete.getCause().orElse(null);
        int tries = complete.getExecution().consecutiveFailures + 1;
        if (cause instanceof JobPaused) {
            operations.reschedule(complete, complete.getTimeDone());
        } else if (tries < MOST_TRIES) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
            operations.reschedule(complete, complete.getTimeDone().plus(pause));
        } else {
            UUID id = UUID.fromString(complete.getExecution().taskInstance.getId());
            job(id).givenUp(id, String.valueOf(cause));
            store.finish(id, State.FAILED, String.valueOf(cause));
            operations.stop();
        }
    }
}
