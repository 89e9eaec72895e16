package org.rapportcrm.work;

import java.util.UUID;

/** A job that runs right now, as its work sees it. */
public interface JobRun {
    UUID id();

    /** The user on whose behalf it runs. */
    UUID startedBy();

    /**
     * Says how far the work is, in whatever unit it counts. Call it in the transaction that holds
     * the work itself: both stand or fall together.
     *
     * @throws JobCancelled when somebody asked for that; let it pass, so that the transaction ends
     * @throws JobPaused when the server stops; the job goes on after its restart
     */
    void advance(long done, long total);
}
