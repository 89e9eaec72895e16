package org.rapportcrm.access.guard;

import org.rapportcrm.shared.Problem;

/** A form came back without the token that we gave it, or with somebody else's. */
final class FormOutdated extends Problem {
    private static final long serialVersionUID = 1L;

    FormOutdated() {
        super(Kind.NOT_ALLOWED, "access.problem.form-outdated");
    }
}
