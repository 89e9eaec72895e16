package org.rapportcrm.record.page;

import java.util.Currency;
import java.util.Locale;

/** Currencies as people type them. */
final class Currencies {
    private Currencies() {}

    /** The code that was typed where it is one; what is none is refused at its own field. */
    static String known(String typed, String usual) {
        String code = typed.toUpperCase(Locale.ROOT);
        return Currency.availableCurrencies().map(Currency::getCurrencyCode).anyMatch(code::equals)
                ? code
                : usual;
    }
}
