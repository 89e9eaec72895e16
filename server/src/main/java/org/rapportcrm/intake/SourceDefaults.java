package org.rapportcrm.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows of a source mean where they do not say it themselves. */
public record SourceDefaults(
        String name,
        String currency,
        ZoneId zone,
        @Nullable String country,
        @Nullable String language,
        @Nullable String customerKind,
        @Nullable String stage,
        @Nullable UUID department) {

    public static SourceDefaults named(String name) {
        return new SourceDefaults(name, "EUR", ZoneOffset.UTC, null, null, null, null, null);
    }

    /** The same with another currency (ISO 4217) and time zone, where they are given. */
    public SourceDefaults with(@Nullable String otherCurrency, @Nullable String otherZone) {
        return new SourceDefaults(
                name,
                otherCurrency == null
                        ? currency
                        : Currency.getInstance(otherCurrency).getCurrencyCode(),
                otherZone == null ? zone : ZoneId.of(otherZone),
                country,
                language,
                customerKind,
                stage,
                department);
    }
}
