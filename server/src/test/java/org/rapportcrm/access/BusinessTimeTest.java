package org.rapportcrm.access;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.access.BusinessTime.Opening;

class BusinessTimeTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private final BusinessTime office = nineToFive(VIENNA);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, true",
        "2026-11-23T16:59, true",
        "2026-11-23T17:00, false",
        "2026-11-23T08:59, false",
        "2026-11-22T12:00, false",
        "2026-12-25T12:00, false"
    })
    void isOpenWithinTheHoursOfADayThatIsNoHoliday(LocalDateTime at, boolean open) {
        assertThat(office.isOpen(vienna(at))).isEqualTo(open);
    }

    @Test
    void tellsWhenItOpensAndCloses() {
        Instant sunday = vienna("2026-11-22T12:00");
        Instant monday = vienna("2026-11-23T10:00");

        assertThat(office.opening(sunday)).contains(vienna("2026-11-23T09:00"));
        assertThat(office.closing(sunday)).isEmpty();
        assertThat(office.opening(monday)).contains(monday);
        assertThat(office.closing(monday)).contains(vienna("2026-11-23T17:00"));
    }

    @Test
    void closesAtTheEndOfHoursThatGoOnOverMidnight() {
        BusinessTime bar =
                new BusinessTime(
                        VIENNA,
                        List.of(
                                new Opening(FRIDAY, 22 * 60, Opening.MIDNIGHT),
                                new Opening(FRIDAY.plus(1), 0, 2 * 60)),
                        _ -> false);

        assertThat(bar.closing(vienna("2026-11-27T23:00"))).contains(vienna("2026-11-28T02:00"));
        assertThat(bar.between(vienna("2026-11-27T20:00"), vienna("2026-11-28T20:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void addsOverNightsWeekendsAndHolidays() {
        assertThat(office.add(vienna("2026-12-24T16:00"), Duration.ofHours(2)))
                .contains(vienna("2026-12-28T10:00"));
        assertThat(office.add(vienna("2026-11-22T12:00"), Duration.ofHours(8)))
                .contains(vienna("2026-11-23T17:00"));
    }

    /** On 28 March 2027 the clock goes from 2:00 to 3:00, on 31 October from 3:00 to 2:00. */
    @ParameterizedTest
    @CsvSource({"2027-03-28, 3", "2027-10-31, 5", "2027-04-04, 4"})
    void countsElapsedTimeWhenTheClockChanges(LocalDate day, int hours) {
        BusinessTime early =
                new BusinessTime(VIENNA, List.of(new Opening(SUNDAY, 60, 5 * 60)), _ -> false);

        assertThat(early.between(vienna(day.atTime(0, 0)), vienna(day.atTime(6, 0))))
                .isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void countsHoursThatTheClockSkipsOnlyOnce() {
        BusinessTime split =
                new BusinessTime(
                        VIENNA,
                        List.of(
                                new Opening(SUNDAY, 2 * 60, 150),
                                new Opening(SUNDAY, 150, 180),
                                new Opening(SUNDAY, 180, 240)),
                        _ -> false);

        assertThat(split.between(vienna("2027-03-28T00:00"), vienna("2027-03-28T12:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void neverOpensWithoutHours() {
        BusinessTime never = new BusinessTime(VIENNA, List.of(), _ -> false);
        Instant now = vienna("2026-11-23T10:00");

        assertThat(never.opening(now)).isEmpty();
        assertThat(never.add(now, Duration.ofMinutes(1))).isEmpty();
        assertThat(never.between(now, now.plus(Duration.ofDays(400)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Vienna",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/Havana",
                "UTC"
            })
    void measuresWhatItAdded(String zone) {
        SplittableRandom random = new SplittableRandom(zone.hashCode());

        for (int i = 0; i < 400; i++) {
            BusinessTime time = anyHours(ZoneId.of(zone), random);
            Instant from = Instant.ofEpochSecond(random.nextLong(1_760_000_000L, 1_860_000_000L));
            Duration length = Duration.ofMinutes(random.nextLong(0, 60 * 90));

            Instant then = time.add(from, length).orElseThrow();

            assertThat(time.between(from, then)).as("%s + %s", from, length).isEqualTo(length);
            assertThat(then).isAfterOrEqualTo(from);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Vienna", "America/New_York", "Australia/Lord_Howe"})
    void measuresTheSameInTwoParts(String zone) {
        SplittableRandom random = new SplittableRandom(zone.length());

        for (int i = 0; i < 400; i++) {
            BusinessTime time = anyHours(ZoneId.of(zone), random);
            Instant from = Instant.ofEpochSecond(random.nextLong(1_760_000_000L, 1_860_000_000L));
            Instant middle = from.plusSeconds(random.nextLong(0, 20 * 86_400));
            Instant to = middle.plusSeconds(random.nextLong(0, 20 * 86_400));

            assertThat(time.between(from, middle).plus(time.between(middle, to)))
                    .isEqualTo(time.between(from, to));
        }
    }

    private static BusinessTime anyHours(ZoneId zone, SplittableRandom random) {
        List<Opening> openings = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int minute = random.nextInt(0, 600);
            while (minute < Opening.MIDNIGHT - 1 && random.nextInt(4) > 0) {
                int end = random.nextInt(minute + 1, Opening.MIDNIGHT + 1);
                openings.add(new Opening(day, minute, end));
                minute = end + (random.nextBoolean() ? 0 : random.nextInt(1, 200));
            }
        }
        openings.add(new Opening(MONDAY, Opening.MIDNIGHT - 1, Opening.MIDNIGHT));
        openings.removeIf(it -> it.day() == MONDAY && it.fromMinute() != Opening.MIDNIGHT - 1);
        LocalDate strike = LocalDate.EPOCH.plusDays(random.nextInt(20_300, 21_500));
        return new BusinessTime(zone, openings, List.of(CHRISTMAS, strike)::contains);
    }

    private static BusinessTime nineToFive(ZoneId zone) {
        return new BusinessTime(
                zone,
                Stream.of(DayOfWeek.values())
                        .limit(5)
                        .map(day -> new Opening(day, 9 * 60, 17 * 60))
                        .toList(),
                CHRISTMAS::equals);
    }

    private static Instant vienna(String local) {
        return vienna(LocalDateTime.parse(local));
    }

    private static Instant vienna(LocalDateTime local) {
        return local.atZone(VIENNA).toInstant();
    }
}
