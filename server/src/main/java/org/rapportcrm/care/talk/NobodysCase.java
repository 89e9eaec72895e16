package org.rapportcrm.care.talk;

import org.rapportcrm.shared.Problem;

/** What is said stands on a customer's timeline: first it must be known whose case it is. */
final class NobodysCase extends Problem {
    private static final long serialVersionUID = 1L;

    NobodysCase() {
        super(Kind.CONFLICT, "care.problem.nobodys");
    }
}
