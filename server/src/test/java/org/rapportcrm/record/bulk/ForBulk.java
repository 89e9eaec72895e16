package org.rapportcrm.record.bulk;

import java.util.UUID;
import java.util.function.LongConsumer;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.JobRun;
import org.springframework.context.ApplicationContext;

/** Runs bulk work of the background, as the queue would. */
public record ForBulk(ApplicationContext house, Viewer viewer) {
    public void run(UUID work) {
        runKilledAfter(work, Long.MAX_VALUE);
    }

    /** The transactions in which more than so many records are done are lost, as with a process. */
    public void runKilledAfter(UUID work, long records) {
        runTelling(
                work,
                done -> {
                    if (done > records) {
                        throw new IllegalStateException("killed");
                    }
                });
    }

    /** Tells in the transaction of each part how many records are done. */
    public void runTelling(UUID work, LongConsumer told) {
        house.getBean(BulkJob.class).run(new Run(work, viewer.id(), told), viewer);
    }

    /** As the night does. */
    public void forget() {
        house.getBean(ForgettingBulk.class).forget();
    }

    private record Run(UUID id, UUID startedBy, LongConsumer told) implements JobRun {
        @Override
        public void advance(long done, long total) {
            told.accept(done);
        }
    }
}
