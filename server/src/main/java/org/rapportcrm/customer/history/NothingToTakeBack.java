package org.rapportcrm.customer.history;

import org.rapportcrm.shared.Problem;

/** The change left nothing that could be put back, or nobody knows how. */
final class NothingToTakeBack extends Problem {
    private static final long serialVersionUID = 1L;

    NothingToTakeBack() {
        super(Kind.CONFLICT, "customer.undo.nothing");
    }
}
