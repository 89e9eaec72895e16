package org.rapportcrm.access;

import org.rapportcrm.shared.Problem;

/** A merge is to be taken apart that is none (any more). */
public final class NotMerged extends Problem {
    private static final long serialVersionUID = 1L;

    public NotMerged() {
        super(Kind.CONFLICT, "access.problem.not-merged");
    }
}
