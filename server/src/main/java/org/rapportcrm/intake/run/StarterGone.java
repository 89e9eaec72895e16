package org.rapportcrm.intake.run;

import org.rapportcrm.shared.Problem;

/** Whoever started the import has left or is disabled: nothing more happens on their behalf. */
public final class StarterGone extends Problem {
    private static final long serialVersionUID = 1L;

    public StarterGone() {
        super(Kind.NOT_ALLOWED, "intake.problem.starter-gone");
    }
}
