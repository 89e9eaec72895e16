package org.rapportcrm.shared;

import java.time.Duration;
import java.util.Optional;

/** A length as people type it: whole minutes, at most a day. */
public final class MinutesTyped {
    private static final Duration LONGEST = Duration.ofDays(1);

    private MinutesTyped() {}

    /** Empty for what is no such length. */
    public static Optional<Duration> read(String typed) {
        return typed.matches("\\d{1,4}")
                ? Optional.of(Duration.ofMinutes(Long.parseLong(typed)))
                        .filter(length -> length.compareTo(LONGEST) <= 0)
                : Optional.empty();
    }
}
