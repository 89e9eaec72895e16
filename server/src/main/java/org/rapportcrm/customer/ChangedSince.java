package org.rapportcrm.customer;

import org.rapportcrm.shared.Problem;

/** What should be taken back was changed again; taking it back would undo that as well. */
public final class ChangedSince extends Problem {
    private static final long serialVersionUID = 1L;

    public ChangedSince() {
        super(Kind.CONFLICT, "customer.undo.changed-since");
    }
}
