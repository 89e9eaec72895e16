package org.rapportcrm.intake.revert;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.JobRun;
import org.springframework.context.ApplicationContext;

/** Runs reverts in this thread, as the queue would in its own. */
public record ForReverts(ApplicationContext house, Viewer viewer) {
    public void run(UUID importId) {
        runKilledAfter(importId, Long.MAX_VALUE);
    }

    /** The transaction in which so many changes are done is lost, as with a process. */
    public void runKilledAfter(UUID importId, long changes) {
        Revert revert =
                Objects.requireNonNull(
                        house.getBean(RevertStore.class).of(List.of(importId)).get(importId));
        house.getBean(StartingReverts.class)
                .run(new Run(revert.id(), viewer.id(), changes), viewer);
    }

    private record Run(UUID id, UUID startedBy, long most) implements JobRun {
        @Override
        public void advance(long done, long total) {
            if (done > most) {
                throw new IllegalStateException("killed");
            }
        }
    }
}
