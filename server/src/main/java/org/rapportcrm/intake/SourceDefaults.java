package org.rapportcrm.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
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
}
