package org.rapportcrm.identity.pair;

import java.util.Locale;

/** What became of two customers who may be one. */
public enum PairState {
    /** For somebody to decide. */
    WAITING,
    /** Sure enough to be joined without asking, which is about to happen. */
    SURE,
    SAME,
    DIFFERENT,
    /** Not the same person, but of one household. */
    HOUSEHOLD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PairState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String labelKey() {
        return "identity.state." + key();
    }
}
