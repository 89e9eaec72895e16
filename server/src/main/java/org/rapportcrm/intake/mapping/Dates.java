package org.rapportcrm.intake.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people and programs write them: 2011-12-09 08:26, 9.12.2011, 12/9/2011 8:26 PM,
 * 2011-12-09T08:26:00Z.
 */
final class Dates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(.*))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T, ]+(.*))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private final CellFormat.DateOrder order;
    private final ZoneId zone;

    Dates(CellFormat.DateOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    LocalDate date(String text) throws Unreadable {
        try {
            return instantParts(text).date();
        } catch (Unreadable _) {
            throw new Unreadable("2026-11-21");
        }
    }

    Instant instant(String text) throws Unreadable {
        Parts parts = instantParts(text);
        if (parts.time().isEmpty()) {
            return parts.date().atStartOfDay(zone).toInstant();
        }
        Matcher time = TIME.matcher(parts.time());
        if (!time.matches()) {
            throw unreadable();
        }
        LocalDateTime local = parts.date().atTime(time(time));
        String offset = time.group(5);
        return offset == null
                ? local.atZone(zone).toInstant()
                : local.toInstant(ZoneOffset.of(offset));
    }

    private record Parts(LocalDate date, String time) {}

    private Parts instantParts(String text) throws Unreadable {
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return parts(yearFirst, 1, 2, 3);
            }
            Matcher yearLast = YEAR_LAST.matcher(text);
            if (yearLast.matches()) {
                boolean dayFirst = order == CellFormat.DateOrder.DAY_FIRST;
                return parts(yearLast, 3, dayFirst ? 2 : 1, dayFirst ? 1 : 2);
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return new Parts(day(compact, 1, 2, 3), "");
            }
        } catch (DateTimeException _) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Parts parts(Matcher matcher, int year, int month, int day) {
        String time = matcher.group(4);
        return new Parts(day(matcher, year, month, day), time == null ? "" : time.strip());
    }

    private static LocalDate day(Matcher matcher, int year, int month, int day) {
        return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
    }

    private static LocalTime time(Matcher matcher) throws Unreadable {
        int hour = number(matcher, 1);
        String half = matcher.group(4);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        try {
            return LocalTime.of(
                    hour, number(matcher, 2), matcher.group(3) == null ? 0 : number(matcher, 3));
        } catch (DateTimeException _) {
            throw unreadable();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Unreadable unreadable() {
        return new Unreadable("2026-11-21 14:30");
    }
}
