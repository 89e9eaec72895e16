package org.rapportcrm.customer.edit;

import org.rapportcrm.shared.Problem;

/** A draft beyond what any person types. */
final class DraftTooLong extends Problem {
    private static final long serialVersionUID = 1L;

    DraftTooLong(int most) {
        super(Kind.INVALID, "customer.draft.too-long", most);
    }
}
