package org.rapportcrm.access.guard;

import org.rapportcrm.shared.Problem;

/** A program comes for somebody who has to set up a second factor first. */
final class FactorWanted extends Problem {
    private static final long serialVersionUID = 1L;

    FactorWanted() {
        super(Kind.NOT_ALLOWED, "access.token.factor-missing");
    }
}
