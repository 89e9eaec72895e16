package org.rapportcrm.access;

import org.rapportcrm.shared.Problem;

/** Something cannot go while others belong to it. */
public final class StillInUse extends Problem {
    private static final long serialVersionUID = 1L;

    public StillInUse() {
        super(Kind.CONFLICT, "access.problem.still-in-use");
    }
}
