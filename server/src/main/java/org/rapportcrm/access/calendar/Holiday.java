package org.rapportcrm.access.calendar;

import java.time.LocalDate;

/**
 * A day on which we do not work.
 *
 * @param yearly on the same day of every year from {@code day} on
 */
public record Holiday(LocalDate day, String name, boolean yearly) {
    boolean isOn(LocalDate date) {
        return day.equals(date)
                || yearly
                        && !date.isBefore(day)
                        && date.getMonth() == day.getMonth()
                        && date.getDayOfMonth() == day.getDayOfMonth();
    }
}
