package org.rapportcrm.access;

import org.rapportcrm.shared.Problem;

/** Something is to be merged that is retired, or merged already. */
public final class AlreadyRetired extends Problem {
    private static final long serialVersionUID = 1L;

    public AlreadyRetired() {
        super(Kind.CONFLICT, "access.problem.already-retired");
    }
}
