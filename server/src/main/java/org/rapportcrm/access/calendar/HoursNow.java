package org.rapportcrm.access.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import org.rapportcrm.access.BusinessTime;
import org.rapportcrm.web.Words;

/** Whether we work at this moment and until or from when, at the place of the calendar. */
public record HoursNow(boolean isOpen, String text) {
    private static final int A_WEEK = 7;

    public static HoursNow of(BusinessTime time, Instant now, Words words) {
        Words there = new Words(words.messages(), words.locale(), time.zone());
        Optional<Instant> closing = time.closing(now);
        if (closing.isPresent()) {
            return new HoursNow(
                    true,
                    words.text("access.calendar.open-until", when(closing.get(), now, there)));
        }
        return new HoursNow(
                false,
                time.opening(now)
                        .map(at -> words.text("access.calendar.opens", when(at, now, there)))
                        .orElseGet(() -> words.text("access.calendar.never-open")));
    }

    private static String when(Instant at, Instant now, Words there) {
        LocalDate day = LocalDate.ofInstant(at, there.zone());
        LocalDate today = LocalDate.ofInstant(now, there.zone());
        if (day.equals(today)) {
            return there.time(at);
        }
        String name =
                day.isBefore(today.plusDays(A_WEEK))
                        ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, there.locale())
                        : there.date(day);
        return name + " " + there.time(at);
    }

    public String tone() {
        return isOpen ? "is-ok" : "is-line";
    }

    public String icon() {
        return isOpen ? "clock" : "clock-off";
    }
}
