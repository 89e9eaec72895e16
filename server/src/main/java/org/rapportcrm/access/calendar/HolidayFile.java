package org.rapportcrm.access.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole-day events of an iCalendar file, which is how public holidays are handed around.
 *
 * @param leftOut how many events have a time of day, repeat in other ways than yearly, or cannot be
 *     read
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
record HolidayFile(List<Holiday> holidays, int leftOut) {
    private static final int MOST_EVENTS = 5_000;
    private static final int LONGEST = 31;
    private static final int LONGEST_NAME = 100;
    private static final Pattern PROPERTY =
            Pattern.compile("([A-Za-z-]+)((?:;[^:\";]*(?:\"[^\"]*\")?)*):(.*)", Pattern.DOTALL);
    private static final Pattern YEARLY =
            Pattern.compile("FREQ=YEARLY(;(INTERVAL=1|BYMONTH=\\d+|BYMONTHDAY=\\d+|WKST=\\w+))*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    static HolidayFile read(String text) {
        List<Holiday> holidays = new ArrayList<>();
        int leftOut = 0;
        for (Map<String, String> event : events(text)) {
            List<Holiday> days = days(event);
            leftOut += days.isEmpty() ? 1 : 0;
            holidays.addAll(days);
        }
        return new HolidayFile(holidays, leftOut);
    }

    private static List<Map<String, String>> events(String text) {
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> event = null;
        // a line that begins with white space goes on with the one before
        for (String line : text.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n")) {
            Matcher property = PROPERTY.matcher(line.strip());
            if (line.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                event = new HashMap<>();
            } else if (line.strip().equalsIgnoreCase("END:VEVENT") && event != null) {
                events.add(event);
                event = null;
                if (events.size() == MOST_EVENTS) {
                    break;
                }
            } else if (event != null && property.matches()) {
                event.put(property.group(1).toUpperCase(Locale.ROOT), property.group(3));
            }
        }
        return events;
    }

    private static List<Holiday> days(Map<String, String> event) {
        LocalDate first = day(event.get("DTSTART"));
        LocalDate end = event.containsKey("DTEND") ? day(event.get("DTEND")) : null;
        String name = unescaped(event.getOrDefault("SUMMARY", ""));
        String rule = event.get("RRULE");
        boolean yearly = rule != null && YEARLY.matcher(rule.toUpperCase(Locale.ROOT)).matches();
        if (first == null || name.isEmpty() || rule != null && !yearly) {
            return List.of();
        }
        // the end is the first day that does not belong to it any more
        LocalDate last = end == null || !end.isAfter(first) ? first : end.minusDays(1);
        if (first.plusDays(LONGEST).isBefore(last)) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Holiday(day, name, yearly))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        if (value == null || !value.strip().matches("\\d{8}")) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String unescaped(String text) {
        String plain =
                ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        found.group(1).equalsIgnoreCase("n")
                                                ? " "
                                                : found.group(1)))
                        .strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
