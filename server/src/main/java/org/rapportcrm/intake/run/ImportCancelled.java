package org.rapportcrm.intake.run;

import org.rapportcrm.shared.Problem;

/** Somebody cancelled the import; what came in before stays. */
final class ImportCancelled extends Problem {
    private static final long serialVersionUID = 1L;

    ImportCancelled() {
        super(Kind.CONFLICT, "intake.problem.cancelled");
    }
}
