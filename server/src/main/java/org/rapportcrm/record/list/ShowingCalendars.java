package org.rapportcrm.record.list;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.record.list.Calendar.Day;
import org.rapportcrm.record.list.Calendar.Entry;
import org.rapportcrm.record.list.Calendar.Weekday;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts a month or a week together: which records stand on which of its days. */
@Component
class ShowingCalendars {
    private static final int MOST = 1_000;
    private static final int ON_A_DAY = 4;
    private static final int MOST_OF_A_DAY = 50;
    private static final int WEEK = 7;
    private static final int ISO_DATE = 10;

    private final RecordReads reads;
    private final DayEntries days;
    private final Clock clock;

    ShowingCalendars(RecordReads reads, DayEntries days, Clock clock) {
        this.reads = reads;
        this.days = days;
        this.clock = clock;
    }

    /** What is drawn, with the number of records in it. */
    record Counted(Calendar calendar, int count) {}

    /**
     * The days that are drawn: whole weeks, of a month or one alone.
     *
     * @param month null where it is a week
     */
    private record Span(@Nullable YearMonth month, LocalDate from, LocalDate until) {
        static Span of(YearMonth month, DayOfWeek first) {
            LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(first));
            LocalDate end = month.atEndOfMonth().plusDays(1);
            return new Span(month, from, end.with(TemporalAdjusters.nextOrSame(first)));
        }

        static Span of(LocalDate day, DayOfWeek first) {
            LocalDate from = day.with(TemporalAdjusters.previousOrSame(first));
            return new Span(null, from, from.plusDays(WEEK));
        }

        String title(Words words) {
            return month == null
                    ? words.date(from) + " – " + words.date(until.minusDays(1))
                    : words.month(month);
        }

        /** As URLs say it. */
        String before() {
            return month == null
                    ? from.minusDays(WEEK).toString()
                    : month.minusMonths(1).toString();
        }

        String behind() {
            return month == null ? until.toString() : month.plusMonths(1).toString();
        }

        boolean isBeside(LocalDate day) {
            return month != null && !YearMonth.from(day).equals(month);
        }

        int room() {
            return month == null ? MOST_OF_A_DAY : ON_A_DAY;
        }
    }

    Counted calendar(Asked asked, RecordField by, List<Shown> shown, ListRequest request) {
        DayOfWeek first = WeekFields.of(asked.words().locale()).getFirstDayOfWeek();
        Span span = span(asked, first);
        Filter within =
                Filter.all(
                        Filter.test(by.key(), Operator.AT_LEAST, span.from().toString()),
                        Filter.test(by.key(), Operator.BELOW, span.until().toString()));
        RecordReads.Page page =
                reads.page(
                        request.with(by.key())
                                .order(new Order(by.key(), false))
                                .and(within)
                                .limit(MOST),
                        asked.viewer());
        Map<LocalDate, List<Entry>> entries = days.of(asked, by, shown, page.rows());
        return new Counted(
                calendar(asked, by, span, entries, page.next() != null), page.rows().size());
    }

    /** The month that is asked for, or the week of the day that is; else the month of today. */
    private Span span(Asked asked, DayOfWeek first) {
        String on = asked.query().on();
        try {
            if (on != null && on.length() == ISO_DATE && isNear(LocalDate.parse(on).getYear())) {
                return Span.of(LocalDate.parse(on), first);
            }
            if (on != null && isNear(YearMonth.parse(on).getYear())) {
                return Span.of(YearMonth.parse(on), first);
            }
        } catch (DateTimeException _) {
            // none that there is
        }
        return Span.of(YearMonth.from(today(asked)), first);
    }

    private static boolean isNear(int year) {
        return year > 0 && year < 9_999;
    }

    private LocalDate today(Asked asked) {
        return LocalDate.ofInstant(clock.instant(), asked.words().zone());
    }

    private Calendar calendar(
            Asked asked,
            RecordField by,
            Span span,
            Map<LocalDate, List<Entry>> entries,
            boolean full) {
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate week = span.from();
                week.isBefore(span.until());
                week = week.plusDays(WEEK)) {
            LocalDate begin = week;
            weeks.add(
                    IntStream.range(0, WEEK)
                            .mapToObj(begin::plusDays)
                            .map(day -> day(asked, by, span, day, entries))
                            .toList());
        }
        boolean week = span.month() == null;
        LocalDate today = today(asked);
        boolean isNow = !today.isBefore(span.from()) && today.isBefore(span.until());
        LocalDate shown =
                isNow ? today : span.month() == null ? span.from() : span.month().atDay(1);
        return new Calendar(
                by.key(),
                by.type() == FieldType.DATE ? "date" : "datetime-local",
                span.title(asked.words()),
                path(asked, span.before()),
                path(asked, span.behind()),
                path(asked, week ? today.toString() : null),
                new Calendar.Other(
                        week ? "record.calendar.month" : "record.calendar.week",
                        path(asked, week ? YearMonth.from(shown).toString() : shown.toString())),
                weekdays(asked, span.from()),
                weeks,
                full,
                entries.values().stream().flatMap(List::stream).anyMatch(Entry::moves));
    }

    private static List<Weekday> weekdays(Asked asked, LocalDate from) {
        return IntStream.range(0, WEEK)
                .mapToObj(at -> from.plusDays(at).getDayOfWeek())
                .map(day ->
                        new Weekday(
                                day.getDisplayName(
                                        TextStyle.SHORT_STANDALONE, asked.words().locale()),
                                day.getDisplayName(
                                        TextStyle.FULL_STANDALONE, asked.words().locale())))
                .toList();
    }

    private Day day(
            Asked asked,
            RecordField by,
            Span span,
            LocalDate day,
            Map<LocalDate, List<Entry>> entries) {
        List<Entry> its = entries.getOrDefault(day, List.of());
        String other = span.isBeside(day) ? "is-other" : "";
        Filter only = Filter.test(by.key(), Operator.IS, day.toString());
        return new Day(
                day.toString(),
                day.getDayOfMonth(),
                asked.words().date(day),
                day.equals(today(asked)) ? "is-today" : other,
                its.stream().limit(span.room()).toList(),
                Math.max(0, its.size() - span.room()),
                asked.query()
                        .as(Shape.As.TABLE)
                        .filter(asked.settings().filter().and(only))
                        .path(asked.path()));
    }

    private static String path(Asked asked, @Nullable String month) {
        return asked.query().on(month).path(asked.path());
    }
}
