package org.rapportcrm.access.me;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Density;

/** Language with country, time zone, and how close rows stand. */
public record PreferencesForm(String locale, String zone, String density) {
    public PreferencesForm {
        locale = Objects.requireNonNullElse((@Nullable String) locale, "");
        zone = Objects.requireNonNullElse((@Nullable String) zone, "");
        density = Density.of(density).orElse(Density.COMFORTABLE).key();
    }

    boolean isKnown() {
        return MyPages.LOCALES.contains(Locale.forLanguageTag(locale))
                && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
