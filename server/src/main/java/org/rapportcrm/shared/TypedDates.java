package org.rapportcrm.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people type it: "2026-12-05", "5.12.", "12/5/26", "dec 5", "5. dezember 2026".
 *
 * @param ahead where no year is named, the next such day is meant, otherwise the last
 */
record TypedDates(LocalDate today, boolean ahead, Locale locale) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTS =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4}|\\d{2})?");
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "CA");

    /** Takes the date that stands first; null and nothing taken when there is none. */
    @Nullable LocalDate take(Deque<String> words) {
        String word = words.pop();
        LocalDate date = digits(word);
        if (date == null && !words.isEmpty()) {
            date = byName(word, words.element(), words);
        }
        if (date == null) {
            words.push(word);
        }
        return date;
    }

    private @Nullable LocalDate digits(String word) {
        Matcher iso = ISO.matcher(word);
        if (iso.matches()) {
            return date(iso.group(1), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher dots = DOTS.matcher(word);
        if (dots.matches()) {
            return date(dots.group(3), number(dots.group(2)), number(dots.group(1)));
        }
        Matcher slashes = SLASHES.matcher(word);
        if (!slashes.matches()) {
            return null;
        }
        int first = number(slashes.group(1));
        int second = number(slashes.group(2));
        boolean monthFirst = MONTH_FIRST.contains(locale.getCountry());
        return date(slashes.group(3), monthFirst ? first : second, monthFirst ? second : first);
    }

    private @Nullable LocalDate byName(String word, String next, Deque<String> words) {
        Month month = TypedWords.month(word);
        Matcher day = DAY.matcher(month == null ? word : next);
        month = month == null ? TypedWords.month(next) : month;
        if (month == null || !day.matches()) {
            return null;
        }
        words.pop();
        boolean hasYear = !words.isEmpty() && YEAR.matcher(words.element()).matches();
        return date(hasYear ? words.pop() : null, month.getValue(), number(day.group(1)));
    }

    private @Nullable LocalDate date(@Nullable String year, int month, int day) {
        try {
            if (year != null) {
                int named = number(year);
                return LocalDate.of(named < 100 ? 2000 + named : named, month, day);
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            if (ahead && thisYear.isBefore(today)) {
                return thisYear.plusYears(1);
            }
            return !ahead && thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
