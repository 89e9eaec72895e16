package org.rapportcrm.intake;

import org.rapportcrm.shared.Problem;

/** Another source has this name. */
public final class SourceNameTaken extends Problem {
    private static final long serialVersionUID = 1L;

    SourceNameTaken(String name) {
        super(Kind.CONFLICT, "intake.error.name-taken", name);
    }
}
