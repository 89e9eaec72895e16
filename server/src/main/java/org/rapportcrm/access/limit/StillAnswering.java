package org.rapportcrm.access.limit;

import org.rapportcrm.shared.Problem;

/** The same request came before and is being worked on. */
final class StillAnswering extends Problem {
    private static final long serialVersionUID = 1L;

    StillAnswering() {
        super(Kind.CONFLICT, "access.limit.still-answering");
    }
}
