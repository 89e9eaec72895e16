package org.rapportcrm.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rapportcrm.analytics.matching.made.Town;

class RunTest {
    private final Thread caller = Thread.currentThread();
    private final CountDownLatch workersAreIn = new CountDownLatch(1);
    private final CountDownLatch callerIsBack = new CountDownLatch(1);
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    @Test
    void leavesNoThreadWorkingWhenItIsInterrupted() {
        Records records = Town.of(10_000, 4).records();
        MatchModel model = MatchModel.initial(Town.SCHEMA);
        var matching = new Matching(new RunLimits(30, 3), this::interruptWhileOthersWork);

        assertThatThrownBy(() -> matching.run(records, model, Thresholds.DEFAULT))
                .isInstanceOf(RunCanceled.class);

        boolean interrupted = Thread.interrupted();
        boolean anybodyWorks = workers.stream().anyMatch(Thread::isAlive);
        callerIsBack.countDown();
        assertThat(interrupted).isTrue();
        assertThat(workers).isNotEmpty();
        assertThat(anybodyWorks).isFalse();
    }

    private boolean interruptWhileOthersWork(Watch.Step step, long done, long total) {
        if (step != Watch.Step.COMPARE) {
            return true;
        }
        try {
            if (Thread.currentThread().equals(caller)) {
                assertThat(workersAreIn.await(10, TimeUnit.SECONDS)).isTrue();
                caller.interrupt();
            } else {
                workers.add(Thread.currentThread());
                workersAreIn.countDown();
                return !callerIsBack.await(200, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return true;
    }
}
