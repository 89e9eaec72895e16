package org.rapportcrm.record.bulk;

import org.rapportcrm.shared.Problem;

/** Whoever started the work is disabled or gone: it ends, and what was done stays. */
final class StarterLeft extends Problem {
    private static final long serialVersionUID = 1L;

    StarterLeft() {
        super(Kind.NOT_ALLOWED, "record.bulk.problem.starter-left");
    }
}
