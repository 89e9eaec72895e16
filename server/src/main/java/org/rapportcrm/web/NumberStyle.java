package org.rapportcrm.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Function;

/** How numbers are written. Formats are slow to make, so each is made once for a culture. */
enum NumberStyle {
    WHOLE(NumberFormat::getIntegerInstance),
    DECIMAL(NumberFormat::getNumberInstance),
    PERCENT(NumberFormat::getPercentInstance),
    MONEY(NumberFormat::getCurrencyInstance);

    /** Browsers name any number of regions. */
    private static final int CULTURES = 100;

    private final LoadingCache<Locale, NumberFormat> made;

    NumberStyle(Function<Locale, NumberFormat> maker) {
        this.made = Caffeine.newBuilder().maximumSize(CULTURES).build(maker::apply);
    }

    /** A format of one's own: one that several threads use at once garbles numbers. */
    NumberFormat in(Locale locale) {
        return (NumberFormat) made.get(locale).clone();
    }
}
