package org.rapportcrm.interaction.reminder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes a reminder go by itself before its time. */
enum Unless {
    /** Nothing does. */
    ALWAYS,
    /** The customer turned to us. */
    ANSWER,
    /** We spoke, whoever began. */
    CONTACT,
    /** A field of the record changed. */
    STILL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Unless> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
