package org.rapportcrm.access.me;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Language with country, and time zone. */
public record PreferencesForm(String locale, String zone) {
    public PreferencesForm {
        locale = Objects.requireNonNullElse((@Nullable String) locale, "");
        zone = Objects.requireNonNullElse((@Nullable String) zone, "");
    }

    boolean isKnown() {
        return MyPages.LOCALES.contains(Locale.forLanguageTag(locale))
                && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
