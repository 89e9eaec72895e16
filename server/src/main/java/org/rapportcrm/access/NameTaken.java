package org.rapportcrm.access;

import org.rapportcrm.shared.Problem;

/** There is one of that name already. */
public final class NameTaken extends Problem {
    private static final long serialVersionUID = 1L;

    public NameTaken(String name) {
        super(Kind.CONFLICT, "access.problem.name-taken", name);
    }
}
