package org.rapportcrm.intake.revert;

import org.rapportcrm.shared.Problem;

/** An import that is still coming in cannot be taken back yet. */
final class StillRunning extends Problem {
    private static final long serialVersionUID = 1L;

    StillRunning() {
        super(Kind.CONFLICT, "intake.problem.still-running");
    }
}
