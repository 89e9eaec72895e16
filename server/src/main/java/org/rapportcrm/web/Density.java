package org.rapportcrm.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How close the rows of lists stand, as each user likes it. */
public enum Density {
    COMFORTABLE,
    COMPACT;

    public static Optional<Density> of(@Nullable String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
