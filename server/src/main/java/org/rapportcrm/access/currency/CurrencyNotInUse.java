package org.rapportcrm.access.currency;

import org.rapportcrm.shared.Problem;

/** Something needs a currency that the organization does not work with. */
final class CurrencyNotInUse extends Problem {
    private static final long serialVersionUID = 1L;

    CurrencyNotInUse(String code) {
        super(Kind.INVALID, "access.problem.currency-not-in-use", code);
    }
}
