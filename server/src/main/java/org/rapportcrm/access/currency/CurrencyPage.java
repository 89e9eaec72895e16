package org.rapportcrm.access.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The newest rates that name one currency. */
public record CurrencyPage(
        CurrenciesPage.Choice currency, boolean isOwn, boolean isInUse, List<Known> rates) {

    /** A rate as it was entered or came with a file. */
    public record Known(String base, String quote, LocalDate day, BigDecimal rate, String origin) {

        public String originKey() {
            return "access.currency.origin-" + origin;
        }

        /** The same number in each language, as {@code 1 EUR = 1.0842 USD}. */
        public String text(Locale locale) {
            var format = java.text.NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(12);
            return "1 " + base + " = " + format.format(rate) + " " + quote;
        }
    }
}
