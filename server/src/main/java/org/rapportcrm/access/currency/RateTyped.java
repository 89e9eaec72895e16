package org.rapportcrm.access.currency;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** A rate as people type it: "1.0842", "1,0842". No thousands: they would make it unclear. */
final class RateTyped {
    private RateTyped() {}

    /** Empty for what is no number above zero, or has more than twelve digits behind the mark. */
    static Optional<BigDecimal> read(String typed) {
        boolean both = typed.contains(",") && typed.contains(".");
        String plain = typed.replace(',', '.');
        if (both || !plain.matches("\\d{1,12}(\\.\\d{1,12})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain)).filter(rate -> rate.signum() > 0);
    }

    static String text(BigDecimal rate, Locale locale) {
        char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return rate.stripTrailingZeros().toPlainString().replace('.', mark);
    }
}
