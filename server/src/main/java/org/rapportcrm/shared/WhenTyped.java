package org.rapportcrm.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands times as people type them, in English and German alike: "tue 3pm", "in 2 weeks",
 * "übermorgen um 9", "5.12.", "2 hours ago". Every word must make sense, or nothing is understood:
 * a wrong guess is worse than a question. Not safe for use by many threads.
 */
public final class WhenTyped {
    private static final Pattern APART = Pattern.compile("[\\s,]+");
    private static final Pattern UNIT_GLUED = Pattern.compile("(\\d+)([a-zäöü]+)");

    private final LocalDateTime now;
    private final boolean ahead;
    private final TypedDates dates;
    private final Deque<String> words;
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;

    private WhenTyped(String typed, LocalDateTime now, boolean ahead, Locale locale) {
        this.now = now;
        this.ahead = ahead;
        this.dates = new TypedDates(now.toLocalDate(), ahead, locale);
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        this.words = new ArrayDeque<>(Arrays.asList(APART.split(plain)));
    }

    /**
     * Understands something that lies ahead: "tue" is the next Tuesday, "5.12." the next fifth of
     * December.
     *
     * @param locale decides whether 4/5 is in April or in May
     */
    public static Optional<TypedTime> ahead(String typed, LocalDateTime now, Locale locale) {
        return new WhenTyped(typed, now, true, locale).understand();
    }

    /** Understands something that has happened: "tue" is the last Tuesday. */
    public static Optional<TypedTime> past(String typed, LocalDateTime now, Locale locale) {
        return new WhenTyped(typed, now, false, locale).understand();
    }

    private Optional<TypedTime> understand() {
        while (!words.isEmpty()) {
            if (!takesDistance() && !takesDay() && !takesDate() && !takesTime() && !takesFiller()) {
                return Optional.empty();
            }
        }
        if (date != null) {
            return Optional.of(new TypedTime(date, time));
        }
        return Optional.ofNullable(time).map(named -> new TypedTime(dayOf(named), named));
    }

    /** "9:00" alone is today, or the day after or before where that is meant to lie. */
    private LocalDate dayOf(LocalTime named) {
        LocalDate today = now.toLocalDate();
        boolean over = named.isBefore(now.toLocalTime());
        if (ahead) {
            return over ? today.plusDays(1) : today;
        }
        return over || named.equals(now.toLocalTime()) ? today : today.minusDays(1);
    }

    /** "in 2 weeks", "2 weeks ago", "vor 3 tagen". */
    private boolean takesDistance() {
        String first = words.element();
        boolean back = first.equals("vor");
        if (!back && !first.equals("in") && !TypedWords.isNumber(first)) {
            return false;
        }
        Deque<String> rest = new ArrayDeque<>(words);
        boolean led = back || first.equals("in");
        if (led) {
            rest.pop();
        }
        var glued = UNIT_GLUED.matcher(rest.isEmpty() ? "" : rest.element());
        if (glued.matches() && TypedWords.unit(glued.group(2)) != null) {
            rest.pop();
            rest.push(glued.group(2));
            rest.push(glued.group(1));
        }
        Integer number = rest.isEmpty() ? null : TypedWords.number(rest.pop());
        ChronoUnit unit = rest.isEmpty() ? null : TypedWords.unit(rest.pop());
        if (number == null || unit == null) {
            return false;
        }
        boolean ago = "ago".equals(rest.peek());
        if (ago) {
            rest.pop();
        }
        if (!led && !ago) {
            return false;
        }
        words.clear();
        words.addAll(rest);
        move(back || ago ? -number : number, unit);
        return true;
    }

    private void move(int number, ChronoUnit unit) {
        LocalDateTime then = now.plus(number, unit);
        date = then.toLocalDate();
        if (unit == ChronoUnit.HOURS || unit == ChronoUnit.MINUTES) {
            time = then.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** "tomorrow", "tue", "next week", "letzten freitag". */
    private boolean takesDay() {
        if (date != null) {
            return false;
        }
        String word = words.pop();
        LocalDate today = now.toLocalDate();
        Integer distance = TypedWords.day(word);
        DayOfWeek weekday = TypedWords.weekday(word);
        if (TypedWords.isNow(word)) {
            date = today;
            time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        } else if (distance != null) {
            date = today.plusDays(distance);
        } else if (weekday != null) {
            date = weekday(weekday, ahead);
        } else if (TypedWords.isNext(word) && !words.isEmpty()) {
            date = neighbor(words.element(), true);
        } else if (TypedWords.isLast(word) && !words.isEmpty()) {
            date = neighbor(words.element(), false);
        }
        if (date == null) {
            words.push(word);
        } else if (TypedWords.isNext(word) || TypedWords.isLast(word)) {
            words.pop();
        }
        return date != null;
    }

    private LocalDate weekday(DayOfWeek day, boolean forward) {
        LocalDate today = now.toLocalDate();
        return today.with(forward ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
    }

    private @Nullable LocalDate neighbor(String word, boolean forward) {
        LocalDate today = now.toLocalDate();
        DayOfWeek weekday = TypedWords.weekday(word);
        if (weekday != null) {
            return weekday(weekday, forward);
        }
        int step = forward ? 1 : -1;
        return switch (TypedWords.unit(word)) {
            case WEEKS ->
                    today.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> today.plusMonths(step).withDayOfMonth(1);
            case YEARS -> today.plusYears(step).withDayOfYear(1);
            case null, default -> null;
        };
    }

    private boolean takesDate() {
        if (date == null) {
            date = dates.take(words);
            return date != null;
        }
        return false;
    }

    private boolean takesTime() {
        if (time == null) {
            time = TypedClock.take(words);
            return time != null;
        }
        return false;
    }

    private boolean takesFiller() {
        boolean filler = words.size() > 1 && TypedWords.isFiller(words.element());
        if (filler) {
            words.pop();
        }
        return filler;
    }
}
