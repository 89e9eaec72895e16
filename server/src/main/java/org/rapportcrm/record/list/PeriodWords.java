package org.rapportcrm.record.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.web.Words;

/** Days and periods of filters in the reader's words. */
final class PeriodWords {
    /** Those that are offered to choose. */
    static final List<String> OFFERED =
            List.of(
                    "today",
                    "yesterday",
                    "this_week",
                    "last_week",
                    "this_month",
                    "last_month",
                    "this_quarter",
                    "this_year",
                    "last_year",
                    "last_7_days",
                    "last_30_days",
                    "last_90_days",
                    "next_7_days",
                    "next_30_days");

    private static final Pattern NAMED = Pattern.compile("(this|last|next)_([a-z]+)");
    private static final Pattern COUNTED = Pattern.compile("(last|next)_(\\d+)_([a-z]+)s");
    private static final Pattern DISTANT = Pattern.compile("today([+-])(\\d+)([dwmy])");

    private PeriodWords() {}

    static String of(String text, Words words) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return words.text(
                    "record.period." + counted.group(1) + "-" + counted.group(3) + "s",
                    Integer.valueOf(counted.group(2)));
        }
        Matcher distant = DISTANT.matcher(text);
        if (distant.matches()) {
            String way = distant.group(1).equals("-") ? "ago-" : "in-";
            return words.text(
                    "record.period." + way + distant.group(3), Integer.valueOf(distant.group(2)));
        }
        boolean known =
                NAMED.matcher(text).matches()
                        || List.of("today", "yesterday", "tomorrow").contains(text);
        return known ? words.text("record.period." + text.replace('_', '-')) : day(text, words);
    }

    private static String day(String text, Words words) {
        try {
            return words.date(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
