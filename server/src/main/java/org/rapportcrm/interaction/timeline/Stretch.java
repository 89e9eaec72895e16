package org.rapportcrm.interaction.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.rapportcrm.web.Words;

/** The stretches of time that the timeline is parted into: wider the longer ago. */
final class Stretch {
    private final Words words;
    private final Instant now;
    private final DateTimeFormatter month;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter dayOfMonth;

    Stretch(Words words, Instant now) {
        this.words = words;
        this.now = now;
        this.month = DateTimeFormatter.ofPattern("LLLL yyyy", words.locale());
        this.weekday = DateTimeFormatter.ofPattern("EEE", words.locale());
        this.dayOfMonth = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(words.locale());
    }

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
        return month.format(at.atZone(words.zone()));
    }

    /** As much of the time as the stretch's label leaves open. */
    String time(Instant at) {
        LocalDate today = day(now);
        ZonedDateTime there = at.atZone(words.zone());
        if (!day(at).isBefore(today.minusDays(1)) && !day(at).isAfter(today)) {
            return words.time(at);
        } else if (!day(at).isAfter(today) && !day(at).isBefore(monday(today).minusWeeks(1))) {
            return weekday.format(there) + ", " + words.time(at);
        }
        return dayOfMonth.format(there);
    }

    private LocalDate day(Instant at) {
        return at.atZone(words.zone()).toLocalDate();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
