package org.rapportcrm.customer;

import org.rapportcrm.shared.Problem;

/** There is no such rule for that field, or no such source. */
public final class RuleRefused extends Problem {
    private static final long serialVersionUID = 1L;

    public RuleRefused() {
        super(Kind.INVALID, "customer.survival.refused");
    }
}
