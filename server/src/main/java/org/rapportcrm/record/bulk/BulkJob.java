package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.rapportcrm.record.bulk.BulkWork.State;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobCancelled;
import org.rapportcrm.work.JobRun;
import org.rapportcrm.work.Starters;
import org.springframework.stereotype.Component;

/** Bulk work in the background, in two lanes that take parts from one queue. */
@Component
class BulkJob implements BackgroundJob {
    static final String KIND = "bulk";
    private static final int LANES = 2;

    private final BulkParts parts;
    private final BulkStore store;
    private final Starters starters;

    BulkJob(BulkParts parts, BulkStore store, Starters starters) {
        this.parts = parts;
        this.store = store;
        this.starters = starters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        starters.of(run.startedBy())
                .ifPresentOrElse(
                        viewer -> run(run, viewer),
                        () -> {
                            store.finish(run.id(), State.FAILED);
                            throw new StarterLeft();
                        });
    }

    void run(JobRun run, Viewer starter) {
        Viewer viewer = store.get(run.id()).starter().narrowed(starter);
        try {
            parts.gather(run.id(), viewer);
            inLanes(() -> {
                while (parts.next(run.id(), viewer, run::advance)) {
                    // the part says how far it is
                }
            });
            store.finish(run.id(), State.DONE);
        } catch (JobCancelled cancelled) {
            store.finish(run.id(), State.CANCELLED);
            throw cancelled;
        } catch (Problem problem) {
            store.finish(run.id(), State.FAILED);
            throw problem;
        }
    }

    @Override
    public void givenUp(UUID id, String reason) {
        store.finish(id, State.FAILED);
    }

    private static void inLanes(Runnable work) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<? extends Future<?>> running =
                    IntStream.range(0, LANES).mapToObj(_ -> lanes.submit(work)).toList();
            for (Future<?> lane : running) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
