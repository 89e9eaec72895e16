package org.rapportcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTypedTest {
    /** A Wednesday. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 42, 30);

    @ParameterizedTest
    @CsvSource({
        "tue 3pm, 2026-12-01T15:00",
        "Tuesday at 3:30 p.m., 2026-12-01T15:30",
        "3 pm tomorrow, 2026-11-26T15:00",
        "in 2 hours, 2026-11-25T12:42",
        "in 30min, 2026-11-25T11:12",
        "12am dec 5, 2026-12-05T00:00",
        "2026-12-24 at noon, 2026-12-24T12:00",
        "9:00, 2026-11-26T09:00",
        "11:00, 2026-11-25T11:00",
        "today at 16, 2026-11-25T16:00",
        "di 15 uhr, 2026-12-01T15:00",
        "am Dienstag um 9, 2026-12-01T09:00",
        "übermorgen 15.30 Uhr, 2026-11-27T15:30",
        "heute abend, 2026-11-25T18:00",
        "nächsten Freitag um 8:15, 2026-11-27T08:15",
        "in einer Stunde, 2026-11-25T11:42",
        "jetzt, 2026-11-25T10:42"
    })
    void understandsTimesAhead(String typed, LocalDateTime meant) {
        TypedTime found = WhenTyped.ahead(typed, NOW, Locale.US).orElseThrow();

        assertThat(found.date().atTime(java.util.Objects.requireNonNull(found.time())))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-26",
        "wed, 2026-12-02",
        "by Fri, 2026-11-27",
        "in 2 weeks, 2026-12-09",
        "in a month, 2026-12-25",
        "next week, 2026-11-30",
        "next month, 2026-12-01",
        "dec 5, 2026-12-05",
        "5th january, 2027-01-05",
        "12/5, 2026-12-05",
        "12/5/27, 2027-12-05",
        "morgen, 2026-11-26",
        "in zwei Wochen, 2026-12-09",
        "bis Fr., 2026-11-27",
        "nächste Woche, 2026-11-30",
        "5.12., 2026-12-05",
        "5.1.27, 2027-01-05",
        "3. März, 2027-03-03",
        "5. Dezember 2028, 2028-12-05"
    })
    void understandsDaysAhead(String typed, LocalDate meant) {
        assertThat(WhenTyped.ahead(typed, NOW, Locale.US)).contains(new TypedTime(meant, null));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2026-11-24",
        "tue, 2026-11-24",
        "wed, 2026-11-18",
        "3 days ago, 2026-11-22",
        "last month, 2026-10-01",
        "dec 5, 2025-12-05",
        "gestern, 2026-11-24",
        "vor 2 Wochen, 2026-11-11",
        "letzten Montag, 2026-11-23"
    })
    void understandsDaysPast(String typed, LocalDate meant) {
        assertThat(WhenTyped.past(typed, NOW, Locale.US)).contains(new TypedTime(meant, null));
    }

    @Test
    void takesAPassedTimeOfDayForTodayAndALaterOneForYesterday() {
        assertThat(WhenTyped.past("9:00", NOW, Locale.US))
                .contains(new TypedTime(LocalDate.of(2026, 11, 25), LocalTime.of(9, 0)));
        assertThat(WhenTyped.past("16:00", NOW, Locale.US))
                .contains(new TypedTime(LocalDate.of(2026, 11, 24), LocalTime.of(16, 0)));
    }

    @Test
    void readsSlashesAsTheReadersCountryDoes() {
        assertThat(WhenTyped.ahead("4/5", NOW, Locale.US))
                .contains(new TypedTime(LocalDate.of(2027, 4, 5), null));
        assertThat(WhenTyped.ahead("4/5", NOW, Locale.UK))
                .contains(new TypedTime(LocalDate.of(2027, 5, 4), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "tue maybe",
                "3",
                "25:00",
                "13pm",
                "2026-02-30",
                "31.4.",
                "in weeks",
                "tue fri",
                "9:00 10:00",
                "99999999999 days ago",
                "in 99999 years",
                "next"
            })
    void asksRatherThanGuesses(String typed) {
        assertThat(WhenTyped.ahead(typed, NOW, Locale.US)).isEmpty();
    }

    @Test
    void survivesWhateverIsTyped() {
        List<String> parts =
                List.of(
                        "in",
                        "2",
                        "weeks",
                        "tue",
                        "at",
                        "3pm",
                        "5.",
                        "dec",
                        "ago",
                        "next",
                        "um",
                        "9999",
                        "12/12",
                        ".",
                        "",
                        "ß",
                        "am",
                        "vor",
                        "ein",
                        "0",
                        "2026-13-40");
        SplittableRandom random = new SplittableRandom(7);

        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int words = random.nextInt(6); words >= 0; words--) {
                typed.append(parts.get(random.nextInt(parts.size()))).append(' ');
            }
            String text = typed.toString();
            assertThatCode(() -> WhenTyped.ahead(text, NOW, Locale.GERMANY))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void putsADayWithoutTimeWhereItsReaderWantsIt() {
        TypedTime friday = new TypedTime(LocalDate.of(2026, 11, 27), null);

        assertThat(friday.at(ZoneId.of("Europe/Vienna"), LocalTime.of(17, 0)))
                .isEqualTo("2026-11-27T16:00:00Z");
    }
}
