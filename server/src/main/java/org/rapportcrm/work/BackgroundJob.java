package org.rapportcrm.work;

import java.util.UUID;

/** A kind of work that runs in the background. A module contributes it as a bean. */
public interface BackgroundJob {
    /** The kind's name, unique in the house, such as "import". */
    String kind();

    /**
     * Works to the end and says often how far it is. After a crash it is called again and goes on
     * from what it committed. A {@link org.rapportcrm.shared.Problem} ends the job as failed; any
     * other exception makes it start again later, a few times.
     */
    void run(JobRun run);

    /** Told when the job will not be tried again after repeated failures. */
    default void givenUp(UUID id, String reason) {}
}
