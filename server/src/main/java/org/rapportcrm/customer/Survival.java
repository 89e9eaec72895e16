package org.rapportcrm.customer;

import java.util.Locale;

/** Which of several values of one field survives. */
public enum Survival {
    /** Somebody set it, or chose it; nothing else overrides it. */
    BY_HAND,
    /** The source that is trusted most; among equals the survivor's own. */
    TRUST,
    /** What was said last. */
    RECENT,
    /** What most say. */
    FREQUENT,
    /** The longest text. */
    LONGEST,
    /** The survivor's own, and another's only where it has none. */
    OWN,
    /** All of them together. */
    ALL;

    public static Survival of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String textKey() {
        return "customer.survival." + key();
    }
}
