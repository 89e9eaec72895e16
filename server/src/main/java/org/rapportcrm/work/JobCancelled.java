package org.rapportcrm.work;

import org.rapportcrm.shared.Problem;

/** Somebody cancelled the job; what it had committed stays. */
public final class JobCancelled extends Problem {
    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super(Kind.CONFLICT, "work.problem.cancelled");
    }
}
