package org.rapportcrm.access;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours in which an organization or one of its departments works. All durations are elapsed
 * time: where the clock is put forward in the middle of a working day, that day is an hour shorter.
 * Immutable.
 */
public final class BusinessTime {
    /** Leap years come at most eight years apart, so that a yearly 29 February is passed. */
    private static final int DAYS_AHEAD = 9 * 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Predicate<LocalDate> isHoliday;

    /**
     * @param openings of a week; those of one day do not overlap
     */
    public BusinessTime(ZoneId zone, List<Opening> openings, Predicate<LocalDate> isHoliday) {
        this.zone = zone;
        this.week =
                openings.stream()
                        .sorted(Comparator.comparing(Opening::fromMinute))
                        .collect(Collectors.groupingBy(Opening::day));
        this.isHoliday = isHoliday;
    }

    /**
     * A part of a weekday in which we work, in minutes since midnight.
     *
     * @param toMinute not part of it any more; 1,440 is the end of the day
     */
    public record Opening(DayOfWeek day, int fromMinute, int toMinute) {
        /** The end of a day. */
        public static final int MIDNIGHT = 24 * 60;

        public Opening {
            if (fromMinute < 0 || fromMinute >= toMinute || toMinute > MIDNIGHT) {
                throw new IllegalArgumentException(fromMinute + "-" + toMinute);
            }
        }
    }

    private record Stretch(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant at) {
        return on(day(at)).anyMatch(it -> !at.isBefore(it.from()) && at.isBefore(it.to()));
    }

    /** When we work next: now, if we do; empty where we never do. */
    public Optional<Instant> opening(Instant from) {
        return ahead(from).findFirst().map(Stretch::from);
    }

    /** The end of the hours that {@code at} is in; empty when it is in none. */
    public Optional<Instant> closing(Instant at) {
        Instant end = at;
        for (Stretch stretch : ahead(at).limit(Opening.MIDNIGHT).toList()) {
            if (!stretch.from().equals(end)) {
                break;
            }
            end = stretch.to();
        }
        return end.equals(at) ? Optional.empty() : Optional.of(end);
    }

    /**
     * The first moment at which {@code business} has passed since {@code from}; empty where we
     * never work that long within the next years.
     */
    public Optional<Instant> add(Instant from, Duration business) {
        if (business.isNegative()) {
            throw new IllegalArgumentException(business.toString());
        }
        if (business.isZero()) {
            return Optional.of(from);
        }
        Duration left = business;
        for (Stretch stretch : (Iterable<Stretch>) ahead(from)::iterator) {
            if (left.compareTo(stretch.length()) <= 0) {
                return Optional.of(stretch.from().plus(left));
            }
            left = left.minus(stretch.length());
        }
        return Optional.empty();
    }

    /** How much of the time between the two we work; zero when {@code to} is not after. */
    public Duration between(Instant from, Instant to) {
        return day(from)
                .datesUntil(day(to).isBefore(day(from)) ? day(from) : day(to).plusDays(1))
                .flatMap(this::on)
                .map(it -> new Stretch(later(it.from(), from), earlier(it.to(), to)))
                .filter(it -> it.from().isBefore(it.to()))
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What is left of the stretches that are not over, in their order. */
    private Stream<Stretch> ahead(Instant from) {
        LocalDate first = day(from);
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(first::plusDays)
                .flatMap(this::on)
                .filter(it -> it.to().isAfter(from))
                .map(it -> new Stretch(later(it.from(), from), it.to()));
    }

    private Stream<Stretch> on(LocalDate date) {
        if (isHoliday.test(date)) {
            return Stream.empty();
        }
        return week.getOrDefault(date.getDayOfWeek(), List.of()).stream()
                .map(it ->
                        new Stretch(instant(date, it.fromMinute()), instant(date, it.toMinute())))
                .filter(it -> it.from().isBefore(it.to()));
    }

    /**
     * A time that the clock skips is the moment at which it jumps, so that no stretch grows into
     * the next; a time that comes twice is the first of the two.
     */
    private Instant instant(LocalDate date, int minute) {
        LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
