package org.rapportcrm.interaction.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.rapportcrm.web.Words;

/** The stretches of time that the timeline is parted into: wider the longer ago. */
record Stretch(Words words, Instant now) {
    String label(Instant at) {
        LocalDate day = day(at);
        LocalDate today = day(now);
        LocalDate monday = monday(today);
        if (day.isAfter(today)) {
            return words.text("interaction.stretch.ahead");
        } else if (day.equals(today)) {
            return words.text("interaction.stretch.today");
        } else if (day.equals(today.minusDays(1))) {
            return words.text("interaction.stretch.yesterday");
        } else if (!day.isBefore(monday)) {
            return words.text("interaction.stretch.this-week");
        } else if (!day.isBefore(monday.minusWeeks(1))) {
            return words.text("interaction.stretch.last-week");
        }
        return pattern("LLLL yyyy").format(at.atZone(words.zone()));
    }

    /** As much of the time as the stretch's label leaves open. */
    String time(Instant at) {
        LocalDate today = day(now);
        ZonedDateTime there = at.atZone(words.zone());
        String clock = words.time(at);
        if (!day(at).isBefore(today.minusDays(1)) && !day(at).isAfter(today)) {
            return clock;
        } else if (!day(at).isAfter(today) && !day(at).isBefore(monday(today).minusWeeks(1))) {
            return pattern("EEE").format(there) + ", " + clock;
        }
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(words.locale())
                .format(there);
    }

    private LocalDate day(Instant at) {
        return at.atZone(words.zone()).toLocalDate();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.locale());
    }
}
