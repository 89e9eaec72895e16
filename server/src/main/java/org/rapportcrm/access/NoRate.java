package org.rapportcrm.access;

import java.time.LocalDate;
import java.util.Currency;
import org.rapportcrm.shared.Problem;

/** A currency has no exchange rate on a day. */
public final class NoRate extends Problem {
    private static final long serialVersionUID = 1L;

    private final String currency;

    NoRate(Currency currency, LocalDate day) {
        super(Kind.CONFLICT, "access.problem.no-rate", currency.getCurrencyCode(), day.toString());
        this.currency = currency.getCurrencyCode();
    }

    public String currency() {
        return currency;
    }
}
