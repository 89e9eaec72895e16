package org.rapportcrm.identity.run;

import org.rapportcrm.work.JobRun;

/**
 * How far a pass over customers is: each is read and then compared. Not safe for use by many
 * threads.
 */
final class Progress {
    private final JobRun job;
    private final long customers;
    private long read;
    private long compared;

    Progress(JobRun job, long customers) {
        this.job = job;
        this.customers = customers;
    }

    JobRun job() {
        return job;
    }

    /** In the transaction of what was read. */
    void read(int more) {
        read += more;
        tell();
    }

    /** Of a slice that is being compared. */
    void comparing(double share, int size) {
        job.advance(read + compared + Math.round(share * size), 2 * customers);
    }

    void compared(int more) {
        compared += more;
        tell();
    }

    private void tell() {
        job.advance(read + compared, 2 * customers);
    }
}
