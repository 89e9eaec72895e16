package org.rapportcrm.interaction;

import java.util.Locale;
import java.util.Set;

/** Who turned to whom. */
public enum Direction {
    /** The customer turned to us. */
    IN,
    /** We turned to the customer. */
    OUT,
    NONE;

    private static final Set<String> IN_WORDS =
            Set.of("in", "inbound", "incoming", "received", "eingehend", "eingang");
    private static final Set<String> OUT_WORDS =
            Set.of("out", "outbound", "outgoing", "sent", "ausgehend", "ausgang");

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction that a form or another system calls by this word; NONE when it is no such. */
    public static Direction named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (IN_WORDS.contains(plain)) {
            return IN;
        }
        return OUT_WORDS.contains(plain) ? OUT : NONE;
    }
}
