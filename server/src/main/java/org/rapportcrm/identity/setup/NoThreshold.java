package org.rapportcrm.identity.setup;

import org.rapportcrm.shared.Problem;

/**
 * Probabilities lie between none and all, and nobody is joined who would not even be asked about.
 */
final class NoThreshold extends Problem {
    private static final long serialVersionUID = 1L;

    NoThreshold() {
        super(Kind.INVALID, "identity.setup.wrong");
    }
}
