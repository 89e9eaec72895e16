package org.rapportcrm.access.confirm;

import org.rapportcrm.shared.Problem;

/** Something dangerous was asked for by somebody who has not proved for a while who they are. */
final class ProofTooOld extends Problem {
    private static final long serialVersionUID = 1L;

    ProofTooOld() {
        super(Kind.NOT_ALLOWED, "access.problem.proof-too-old");
    }
}
