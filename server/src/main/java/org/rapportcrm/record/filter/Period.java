package org.rapportcrm.record.filter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as filters name them, seen from a day: "this_month", "last_30_days", "next_2_weeks". Weeks
 * begin on Monday (ISO 8601). "Last" and "next" with a number reach up to and include the day
 * itself.
 *
 * @param until the first day behind it
 */
record Period(LocalDate from, LocalDate until) {
    private static final Pattern NAMED = Pattern.compile("(this|last|next)_([a-z]+)");
    private static final Pattern COUNTED = Pattern.compile("(last|next)_(\\d{1,4})_([a-z]+)s");
    private static final Pattern DISTANT = Pattern.compile("today(?:([+-])(\\d{1,4})([dwmy]))?");
    private static final Map<String, TemporalUnit> UNITS =
            Map.of(
                    "day", ChronoUnit.DAYS,
                    "week", ChronoUnit.WEEKS,
                    "month", ChronoUnit.MONTHS,
                    "quarter", IsoFields.QUARTER_YEARS,
                    "year", ChronoUnit.YEARS);
    private static final Map<String, TemporalUnit> LETTERS =
            Map.of(
                    "d", ChronoUnit.DAYS,
                    "w", ChronoUnit.WEEKS,
                    "m", ChronoUnit.MONTHS,
                    "y", ChronoUnit.YEARS);

    static Optional<Period> of(String name, LocalDate today) {
        return switch (name) {
            case "today" -> Optional.of(new Period(today, today.plusDays(1)));
            case "yesterday" -> Optional.of(new Period(today.minusDays(1), today));
            case "tomorrow" -> Optional.of(new Period(today.plusDays(1), today.plusDays(2)));
            default -> named(name, today).or(() -> counted(name, today));
        };
    }

    /** A single day: "2026-12-24", "today", "today-30d", "today+2w". */
    static Optional<LocalDate> day(String text, LocalDate today) {
        Matcher distant = DISTANT.matcher(text);
        try {
            if (!distant.matches()) {
                return Optional.of(LocalDate.parse(text)).filter(Period::isOfOurTime);
            }
            if (distant.group(1) == null) {
                return Optional.of(today);
            }
            long many = Long.parseLong(distant.group(2));
            LocalDate then =
                    today.plus(
                            distant.group(1).equals("-") ? -many : many,
                            LETTERS.get(distant.group(3)));
            return Optional.of(then).filter(Period::isOfOurTime);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Days beyond have no day behind them, in Java or in PostgreSQL. */
    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }

    private static Optional<Period> named(String name, LocalDate today) {
        Matcher named = NAMED.matcher(name);
        TemporalUnit unit = named.matches() ? UNITS.get(named.group(2)) : null;
        if (unit == null) {
            return Optional.empty();
        }
        int away =
                switch (named.group(1)) {
                    case "last" -> -1;
                    case "next" -> 1;
                    default -> 0;
                };
        LocalDate first = beginOf(unit, today).plus(away, unit);
        return Optional.of(new Period(first, first.plus(1, unit)));
    }

    private static Optional<Period> counted(String name, LocalDate today) {
        Matcher counted = COUNTED.matcher(name);
        TemporalUnit unit = counted.matches() ? UNITS.get(counted.group(3)) : null;
        if (unit == null) {
            return Optional.empty();
        }
        long many = Long.parseLong(counted.group(2));
        return counted.group(1).equals("last")
                ? Optional.of(new Period(today.plusDays(1).minus(many, unit), today.plusDays(1)))
                : Optional.of(new Period(today, today.plus(many, unit)));
    }

    private static LocalDate beginOf(TemporalUnit unit, LocalDate day) {
        if (unit == ChronoUnit.DAYS) {
            return day;
        }
        if (unit == ChronoUnit.WEEKS) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        if (unit == ChronoUnit.MONTHS) {
            return day.withDayOfMonth(1);
        }
        return unit == ChronoUnit.YEARS
                ? day.withDayOfYear(1)
                : day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
