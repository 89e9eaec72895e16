package org.rapportcrm.access.signin;

import org.rapportcrm.shared.Problem;

/** Too much time went by between password and second factor. */
final class HalfSignInOver extends Problem {
    private static final long serialVersionUID = 1L;

    HalfSignInOver() {
        super(Kind.CONFLICT, "access.problem.half-sign-in-over");
    }
}
