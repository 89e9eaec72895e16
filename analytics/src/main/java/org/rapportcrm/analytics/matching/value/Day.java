package org.rapportcrm.analytics.matching.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A date of which parts may be unknown (0) or impossible, as people type them. */
record Day(String normal, int year, int month, int day) implements Value {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:\\D(\\d{1,2})(?:\\D(\\d{1,2}))?)?(?:[t ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})(\\D)(\\d{1,2})\\D(\\d{4})");
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int MONTHS = 12;
    private static final int YEAR_END = 4;

    static @Nullable Value read(String folded) {
        Matcher eight = EIGHT.matcher(folded);
        if (eight.matches()) {
            return of(number(eight, 1), number(eight, 2), number(eight, 3));
        }
        Matcher first = YEAR_FIRST.matcher(folded);
        if (first.matches()) {
            return of(number(first, 1), number(first, 2), number(first, 3));
        }
        Matcher last = YEAR_LAST.matcher(folded);
        if (!last.matches()) {
            return null;
        }
        int one = number(last, 1);
        int two = number(last, 3);
        boolean monthFirst = last.group(2).equals("/") ? one <= MONTHS : two > MONTHS;
        return monthFirst ? of(number(last, 4), one, two) : of(number(last, 4), two, one);
    }

    private static @Nullable Value of(int year, int month, int day) {
        return year == 0
                ? null
                : new Day("%04d-%02d-%02d".formatted(year, month, day), year, month, day);
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        Day other = (Day) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        if (isPartial() || other.isPartial()) {
            return partly(other);
        }
        if (year == other.year && month == other.day && day == other.month) {
            return Agreement.TRANSPOSED;
        }
        if (Similarity.oneSlip(normal, other.normal)) {
            return digits(other) == 1 ? Agreement.TYPO : Agreement.TRANSPOSED;
        }
        int same = same(year, other.year) + same(month, other.month) + same(day, other.day);
        if (same == 2) {
            return Agreement.SIMILAR;
        }
        if (same == 1 && digits(0, YEAR_END, other) <= 1 && digits(other) <= 3) {
            return Agreement.REMOTE;
        }
        return year == other.year ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    private boolean isPartial() {
        return month == 0 || day == 0;
    }

    private Agreement partly(Day other) {
        boolean agrees =
                year == other.year
                        && (month == 0 || other.month == 0 || month == other.month)
                        && (day == 0 || other.day == 0 || day == other.day);
        return agrees ? Agreement.PART : Agreement.DIFFERENT;
    }

    private int digits(Day other) {
        return digits(0, normal.length(), other);
    }

    /** How many digits differ. */
    private int digits(int from, int to, Day other) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += normal.charAt(i) == other.normal.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static int same(int a, int b) {
        return a == b ? 1 : 0;
    }

    @Override
    public List<String> keys() {
        if (isPartial()) {
            return List.of("y" + year);
        }
        return List.of(
                normal,
                "%04d-%02d".formatted(year, month),
                "%02d-%02d".formatted(month, day),
                "%04d--%02d".formatted(year, day));
    }
}
