package org.rapportcrm.record;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;

/**
 * Where rows come from, and what they mean where they do not say it themselves.
 *
 * @param source the id of the source; the house's own forms have one too
 * @param name as people call the source
 */
public record Origin(
        UUID source,
        String name,
        String currency,
        ZoneId zone,
        @Nullable String country,
        @Nullable String language,
        @Nullable String customerKind,
        @Nullable String stage,
        @Nullable UUID department) {

    private static final UUID BY_HAND = new UUID(0, 0);

    /** For what somebody types into a form: their country says how telephone numbers are read. */
    public static Origin byHand(Viewer viewer) {
        String country = viewer.locale().getCountry();
        return new Origin(
                BY_HAND,
                "Rapport",
                "EUR",
                viewer.zone(),
                country.isEmpty() ? null : country,
                null,
                null,
                null,
                null);
    }
}
