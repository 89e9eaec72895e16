package org.rapportcrm.record;

import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** ISO 4217: none. */
    private static final String NO_CURRENCY = "XXX";

    /** For what only its source has to be known of. */
    public static Origin of(UUID source) {
        return new Origin(source, "", NO_CURRENCY, ZoneOffset.UTC, null, null, null, null, null);
    }

    /** For what somebody types about a kind without amounts. */
    public static Origin byHand(Viewer viewer) {
        return byHand(viewer, NO_CURRENCY);
    }

    /**
     * For what somebody types into a form: their country says how telephone numbers are read.
     *
     * @param currency of amounts that name none
     */
    public static Origin byHand(Viewer viewer, String currency) {
        String country = viewer.locale().getCountry();
        return new Origin(
                BY_HAND,
                "Rapport",
                currency,
                viewer.zone(),
                country.isEmpty() ? null : country,
                null,
                null,
                null,
                null);
    }
}
