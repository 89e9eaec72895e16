package org.rapportcrm.identity.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.identity.run.RunState;
import org.rapportcrm.work.JobStatus;

/**
 * How far a run over all customers is, and what the ones before it found.
 *
 * @param job the one that is under way
 * @param remaining how long it will take, in the reader's words
 * @param behind how many changes nobody has looked at yet
 */
public record RunPanel(
        @Nullable JobStatus job, @Nullable String remaining, List<RunState> runs, long behind) {
    public boolean isUnderWay() {
        return job != null;
    }
}
