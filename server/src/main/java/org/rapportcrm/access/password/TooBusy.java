package org.rapportcrm.access.password;

import org.rapportcrm.shared.Problem;

/** More people sign in at once than passwords can be checked in reasonable time. */
final class TooBusy extends Problem {
    private static final long serialVersionUID = 1L;

    TooBusy() {
        super(Kind.UNAVAILABLE, "access.problem.too-busy");
    }
}
