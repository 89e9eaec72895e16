package org.rapportcrm.shared;

import java.time.LocalTime;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as people type it: "3pm", "15:30", "15.30 uhr", "noon", "um 9". */
final class TypedClock {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|a\\.m\\.|p\\.m\\.|h|uhr)?");
    private static final Set<String> LEADS = Set.of("at", "um", "gegen", "ab");
    private static final Set<String> TAILS = Set.of("am", "pm", "uhr", "a.m.", "p.m.", "h");

    private TypedClock() {}

    /** Takes the time that stands first, with its lead and tail. */
    static @Nullable LocalTime take(Deque<String> words) {
        String lead = words.size() > 1 && LEADS.contains(words.element()) ? words.pop() : null;
        String word = words.pop();
        LocalTime named = named(word);
        if (named != null) {
            return named;
        }
        String tail = !words.isEmpty() && TAILS.contains(words.element()) ? words.pop() : "";
        LocalTime time = clock(word + tail, lead != null);
        if (time == null) {
            if (!tail.isEmpty()) {
                words.push(tail);
            }
            words.push(word);
            if (lead != null) {
                words.push(lead);
            }
        }
        return time;
    }

    private static @Nullable LocalTime named(String word) {
        return switch (word) {
            case "noon", "mittag", "mittags" -> LocalTime.NOON;
            case "midnight", "mitternacht" -> LocalTime.MIDNIGHT;
            case "morning", "früh", "vormittag", "vormittags" -> LocalTime.of(9, 0);
            case "afternoon", "nachmittag", "nachmittags" -> LocalTime.of(14, 0);
            case "evening", "abend", "abends" -> LocalTime.of(18, 0);
            default -> null;
        };
    }

    /** A bare number is an hour only behind "at". */
    private static @Nullable LocalTime clock(String typed, boolean led) {
        var matcher = CLOCK.matcher(typed);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null && !led) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        String half = matcher.group(3) == null ? "" : matcher.group(3).replace(".", "");
        if (half.equals("am") || half.equals("pm")) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }
}
