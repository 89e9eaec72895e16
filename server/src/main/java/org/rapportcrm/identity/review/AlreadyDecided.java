package org.rapportcrm.identity.review;

import org.rapportcrm.shared.Problem;

/** Somebody else was faster. */
final class AlreadyDecided extends Problem {
    private static final long serialVersionUID = 1L;

    AlreadyDecided() {
        super(Kind.CONFLICT, "identity.problem.decided");
    }
}
