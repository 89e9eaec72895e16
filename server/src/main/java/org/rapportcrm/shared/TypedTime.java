package org.rapportcrm.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody meant by "tue 3pm".
 *
 * @param time null when only a day was named
 */
public record TypedTime(LocalDate date, @Nullable LocalTime time) {
    public boolean isWholeDay() {
        return time == null;
    }

    /** The named time, or {@code otherwise} on a day without one. */
    public Instant at(ZoneId zone, LocalTime otherwise) {
        return date.atTime(time == null ? otherwise : time).atZone(zone).toInstant();
    }
}
