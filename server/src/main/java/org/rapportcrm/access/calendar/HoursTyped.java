package org.rapportcrm.access.calendar;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapportcrm.access.BusinessTime.Opening;

/** Hours of a weekday as people type them: "9-17", "9:00-12:00, 13.30-18", "22-2". */
final class HoursTyped {
    private static final int HOUR = 60;
    private static final String CLOCK = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final Pattern SPAN = Pattern.compile(CLOCK + "\\s*(?:-|–|—|to|bis)\\s*" + CLOCK);

    private HoursTyped() {}

    /**
     * Hours over midnight are parted: the rest belongs to the next day.
     *
     * @return empty for what is no hours; none for an empty text
     */
    static Optional<List<Opening>> read(DayOfWeek day, String typed) {
        List<Opening> openings = new ArrayList<>();
        for (String part : typed.strip().split("\\s*[,;+]\\s*")) {
            if (part.isEmpty()) {
                continue;
            }
            Matcher span = SPAN.matcher(part);
            if (!span.matches()) {
                return Optional.empty();
            }
            int from = minute(span.group(1), span.group(2));
            int to = minute(span.group(3), span.group(4));
            if (from < 0 || to < 0 || from == to || from == Opening.MIDNIGHT) {
                return Optional.empty();
            }
            add(openings, day, from, to);
        }
        return Optional.of(openings);
    }

    /** The first day on which hours overlap, among those of a whole week. */
    static Optional<DayOfWeek> overlap(List<Opening> week) {
        Map<DayOfWeek, List<Opening>> days =
                week.stream()
                        .sorted(comparing(Opening::fromMinute))
                        .collect(Collectors.groupingBy(Opening::day));
        return days.keySet().stream().sorted().filter(day -> overlaps(days.get(day))).findFirst();
    }

    /** As {@link #read} understands it again. */
    static String text(List<Opening> openings) {
        return openings.stream()
                .sorted(comparing(Opening::fromMinute))
                .map(it -> clock(it.fromMinute()) + "–" + clock(it.toMinute()))
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Opening> openings, DayOfWeek day, int from, int to) {
        if (from < to) {
            openings.add(new Opening(day, from, to));
            return;
        }
        openings.add(new Opening(day, from, Opening.MIDNIGHT));
        if (to > 0) {
            openings.add(new Opening(day.plus(1), 0, to));
        }
    }

    private static boolean overlaps(@org.jspecify.annotations.Nullable List<Opening> day) {
        for (int i = 1; day != null && i < day.size(); i++) {
            if (day.get(i).fromMinute() < day.get(i - 1).toMinute()) {
                return true;
            }
        }
        return false;
    }

    private static int minute(String hour, @org.jspecify.annotations.Nullable String minute) {
        int of = minute == null ? 0 : Integer.parseInt(minute);
        int at = Integer.parseInt(hour) * HOUR + of;
        return of < HOUR && at <= Opening.MIDNIGHT ? at : -1;
    }

    private static String clock(int minute) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
