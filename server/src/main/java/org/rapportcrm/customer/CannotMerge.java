package org.rapportcrm.customer;

import org.rapportcrm.shared.Problem;

/** These customers cannot become one, or cannot be taken apart. */
public final class CannotMerge extends Problem {
    private static final long serialVersionUID = 1L;

    /**
     * @param why the end of the message's key
     */
    public CannotMerge(String why, Object... arguments) {
        super(Kind.CONFLICT, "customer.merge.cannot." + why, arguments);
    }
}
