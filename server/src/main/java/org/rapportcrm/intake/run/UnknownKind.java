package org.rapportcrm.intake.run;

import org.rapportcrm.shared.Problem;

/** No kind of record fits the header of a file. */
final class UnknownKind extends Problem {
    private static final long serialVersionUID = 1L;

    UnknownKind(String file) {
        super(Kind.INVALID, "intake.problem.unknown-kind", file);
    }
}
