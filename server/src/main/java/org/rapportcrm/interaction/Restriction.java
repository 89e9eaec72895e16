package org.rapportcrm.interaction;

import java.util.Locale;

/** Who alone may read the content of an entry; everybody sees that and when it happened. */
public enum Restriction {
    OWN,
    DEPARTMENT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Restriction of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
