package org.rapportcrm.customer;

import java.util.Locale;

/** Where a customer stands with us, as a word, an icon and a tone. */
public enum Stage {
    PROSPECT("seedling", "is-note"),
    ACTIVE("circle-check", "is-ok"),
    LAPSED("moon", "is-warn"),
    FORMER("archive", "");

    private final String icon;
    private final String tone;

    Stage(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public static Stage of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "customer.stage." + key();
    }

    public String icon() {
        return icon;
    }

    public String tone() {
        return tone;
    }
}
