package org.rapportcrm.interaction.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rapportcrm.web.Words;

/**
 * When something is due, as a pill says it: how late, or on which day.
 *
 * @param icon name of a Tabler outline icon, without "ti-"
 */
public record Due(String text, String icon, String tone, Group group) {
    /** The parts of a list of what is due. */
    public enum Group {
        LATE,
        TODAY,
        WEEK,
        LATER;

        public String labelKey() {
            return "interaction.due." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int DAYS_BY_NAME = 6;
    private static final int HALF_A_YEAR = 180;
    private static final int AN_HOUR = 60;

    public static Due of(Instant at, boolean wholeDay, Instant now, Words words) {
        LocalDate today = now.atZone(words.zone()).toLocalDate();
        LocalDate day = at.atZone(words.zone()).toLocalDate();
        boolean over = wholeDay ? day.isBefore(today) : at.isBefore(now);
        if (over) {
            return late(at, ChronoUnit.DAYS.between(day, today), now, words);
        }
        String clock = wholeDay ? "" : ", " + words.time(at);
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return new Due(
                    words.text("interaction.stretch.today") + clock,
                    "clock",
                    "is-note",
                    Group.TODAY);
        }
        String name = days == 1 ? words.text("interaction.tomorrow") : date(day, days, words);
        return new Due(
                name + clock, "calendar", "", days <= DAYS_BY_NAME ? Group.WEEK : Group.LATER);
    }

    public static Due of(LocalDate day, Instant now, Words words) {
        return of(day.atTime(12, 0).atZone(words.zone()).toInstant(), true, now, words);
    }

    private static Due late(Instant at, long days, Instant now, Words words) {
        String text;
        long minutes = ChronoUnit.MINUTES.between(at, now);
        if (days == 0) {
            text =
                    minutes < AN_HOUR
                            ? words.text("interaction.late-minutes", minutes)
                            : words.text("interaction.late-hours", minutes / AN_HOUR);
        } else if (days == 1) {
            text = words.text("interaction.late-day");
        } else {
            text = words.text("interaction.late-days", words.number(days));
        }
        return new Due(text, "alert-circle", "is-bad", Group.LATE);
    }

    private static String date(LocalDate day, long days, Words words) {
        if (days > HALF_A_YEAR) {
            return words.date(day);
        }
        String parts = days > DAYS_BY_NAME ? "MMMEd" : "EEEE";
        return DateTimeFormatter.ofLocalizedPattern(parts).withLocale(words.locale()).format(day);
    }
}
