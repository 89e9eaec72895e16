package org.rapportcrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.work.JobStatus.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class JobsTest {
    private static final UUID AMARA = UUID.randomUUID();

    @Autowired Jobs jobs;
    @Autowired JobStore store;
    @Autowired Scheduler scheduler;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private final UUID id = UUID.randomUUID();

    @Test
    void runsOnBehalfOfWhoeverStartedIt() {
        List<UUID> seen = new ArrayList<>();
        queue();

        run(run -> seen.add(run.startedBy()));

        assertThat(seen).containsExactly(AMARA);
        assertThat(state()).isEqualTo(State.DONE);
    }

    @Test
    void isQueuedOnlyWhenItsTransactionCommits() {
        transaction.executeWithoutResult(status -> {
            jobs.start("test", id, AMARA);
            status.setRollbackOnly();
        });

        assertThat(jobs.find(id)).isEmpty();
        assertThat(scheduler.getScheduledExecution(RunningJobs.instance(id))).isEmpty();
    }

    @Test
    void takesNoStepAfterSomebodyCancelledIt() {
        List<String> steps = new ArrayList<>();
        queue();

        run(run -> {
            run.advance(1, 3);
            steps.add("one");
            jobs.cancel(id);
            run.advance(2, 3);
            steps.add("two");
        });

        assertThat(steps).containsExactly("one");
        assertThat(state()).isEqualTo(State.CANCELLED);
        assertThat(jobs.find(id).orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void doesNotBeginWhenCancelledInTheQueue() {
        List<String> steps = new ArrayList<>();
        queue();
        jobs.cancel(id);

        run(_ -> steps.add("one"));

        assertThat(steps).isEmpty();
    }

    @Test
    void failsWithItsProblemAndIsNotTriedAgain() {
        queue();

        run(_ -> {
            throw new Broken();
        });

        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void leavesAnyOtherFailureToTheSchedulerWhichTriesAgain() {
        queue();

        assertThatThrownBy(() ->
                        run(_ -> {
                            throw new IllegalStateException("the database is away");
                        }))
                .hasMessage("the database is away");
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void pausesWhenTheServerStops() {
        queue();

        assertThatThrownBy(() -> running(run -> run.advance(1, 2)).run(id, () -> true))
                .isInstanceOf(JobPaused.class);
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void givesFreeWhatThisServerHeldWhenItDied() {
        queue();
        db.execute(
                "update work.scheduled_task set picked = true, picked_by = 'home', last_heartbeat = now()"
                        + " where task_instance = {0}::text",
                id);

        int released = store.release("home");

        assertThat(released).isEqualTo(1);
        assertThat(
                        scheduler
                                .getScheduledExecution(RunningJobs.instance(id))
                                .orElseThrow()
                                .isPicked())
                .isFalse();
        assertThat(store.release("another node")).isZero();
    }

    private void queue() {
        transaction.executeWithoutResult(_ -> jobs.start("test", id, AMARA));
    }

    private void run(Consumer<JobRun> work) {
        running(work).run(id, () -> false);
    }

    private RunningJobs running(Consumer<JobRun> work) {
        var beans = new StaticListableBeanFactory();
        beans.addBean(
                "test",
                new BackgroundJob() {
                    @Override
                    public String kind() {
                        return "test";
                    }

                    @Override
                    public void run(JobRun run) {
                        work.accept(run);
                    }
                });
        return new RunningJobs(store, beans.getBeanProvider(BackgroundJob.class));
    }

    private State state() {
        return jobs.find(id).orElseThrow().state();
    }

    private static final class Broken extends Problem {
        private static final long serialVersionUID = 1L;

        Broken() {
            super(Kind.INVALID, "work.problem.cancelled");
        }
    }
}
