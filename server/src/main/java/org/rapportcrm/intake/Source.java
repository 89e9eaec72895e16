package org.rapportcrm.intake;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Origin;

/** A system or channel that sends us records, and what its rows mean where they do not say. */
public record Source(
        UUID id,
        String name,
        String currency,
        ZoneId zone,
        @Nullable String country,
        @Nullable String language,
        @Nullable String customerKind,
        @Nullable String stage,
        @Nullable UUID department) {

    public SourceDefaults defaults() {
        return new SourceDefaults(
                name, currency, zone, country, language, customerKind, stage, department);
    }

    public Origin origin() {
        return new Origin(
                id, name, currency, zone, country, language, customerKind, stage, department);
    }
}
