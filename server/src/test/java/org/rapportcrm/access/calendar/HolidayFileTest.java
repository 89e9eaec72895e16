package org.rapportcrm.access.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HolidayFileTest {
    @Test
    void readsEventsOfWholeDays() {
        HolidayFile file =
                HolidayFile.read(
                        """
                        BEGIN:VCALENDAR\r
                        BEGIN:VEVENT\r
                        DTSTART;VALUE=DATE:20261225\r
                        DTEND;VALUE=DATE:20261227\r
                        SUMMARY:Christmas\\, both\r
                          days\r
                        END:VEVENT\r
                        BEGIN:VEVENT\r
                        DTSTART;VALUE=DATE:20261026\r
                        SUMMARY;LANGUAGE=de:Nationalfeiertag\r
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=26\r
                        END:VEVENT\r
                        END:VCALENDAR\r
                        """);

        assertThat(file.leftOut()).isZero();
        assertThat(file.holidays())
                .containsExactly(
                        new Holiday(LocalDate.of(2026, 12, 25), "Christmas, both days", false),
                        new Holiday(LocalDate.of(2026, 12, 26), "Christmas, both days", false),
                        new Holiday(LocalDate.of(2026, 10, 26), "Nationalfeiertag", true));
    }

    @Test
    void countsWhatIsNoHoliday() {
        HolidayFile file =
                HolidayFile.read(
                        """
                        BEGIN:VEVENT
                        DTSTART:20261225T100000Z
                        SUMMARY:Meeting
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20261225
                        RRULE:FREQ=WEEKLY
                        SUMMARY:Day off
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20260229
                        SUMMARY:No such day
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20260101
                        DTEND;VALUE=DATE:20280101
                        SUMMARY:Two years
                        END:VEVENT
                        """);

        assertThat(file.holidays()).isEmpty();
        assertThat(file.leftOut()).isEqualTo(4);
    }

    @Test
    void survivesAnything() {
        SplittableRandom random = new SplittableRandom(5);
        String[] bits = {
            "BEGIN:VEVENT\n",
            "END:VEVENT\n",
            "DTSTART",
            ";VALUE=\"",
            ":2026",
            "1225\n",
            "\\",
            "RRULE:",
            " \n",
            "😀"
        };

        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(bits[random.nextInt(bits.length)]);
            }

            assertThat(HolidayFile.read(text.toString())).isNotNull();
        }
    }

    @Test
    void repeatsEveryYearFromTheFirstOn() {
        Holiday founding = new Holiday(LocalDate.of(2024, 2, 29), "Founding", true);

        assertThat(founding.isOn(LocalDate.of(2028, 2, 29))).isTrue();
        assertThat(founding.isOn(LocalDate.of(2027, 2, 28))).isFalse();
        assertThat(founding.isOn(LocalDate.of(2020, 2, 29))).isFalse();
    }
}
