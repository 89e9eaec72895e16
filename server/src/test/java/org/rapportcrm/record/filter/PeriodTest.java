package org.rapportcrm.record.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-22, 2026-11-23",
        "yesterday, 2026-11-21, 2026-11-22",
        "this_week, 2026-11-16, 2026-11-23",
        "last_week, 2026-11-09, 2026-11-16",
        "next_month, 2026-12-01, 2027-01-01",
        "this_quarter, 2026-10-01, 2027-01-01",
        "last_year, 2025-01-01, 2026-01-01",
        "last_7_days, 2026-11-16, 2026-11-23",
        "last_3_months, 2026-08-23, 2026-11-23",
        "next_2_weeks, 2026-11-22, 2026-12-06",
    })
    void isSeenFromToday(String name, LocalDate from, LocalDate until) {
        assertThat(Period.of(name, TODAY)).contains(new Period(from, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-02-28",
        "today, 2026-11-22",
        "today-30d, 2026-10-23",
        "today+2w, 2026-12-06",
        "today-1y, 2025-11-22",
    })
    void namesADay(String text, LocalDate day) {
        assertThat(Period.day(text, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "this", "last_x_days", "last_30_moons", "next_week_days", "today-3"})
    void knowsNoOther(String text) {
        assertThat(Period.of(text, TODAY)).isEmpty();
    }

    @Test
    void refusesADayThatIsNone() {
        assertThat(Period.day("2026-02-30", TODAY)).isEmpty();
        assertThat(Period.day("today+9999y", LocalDate.of(999_999_000, 1, 1))).isEmpty();
    }
}
