package org.rapportcrm.access.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
    @ParameterizedTest
    @CsvSource({
        "12:00, 13:00, 12:00, true",
        "12:00, 13:00, 12:59, true",
        "12:00, 13:00, 13:00, false",
        "12:00, 13:00, 09:00, false",
        "22:00, 07:00, 23:00, true",
        "22:00, 07:00, 06:59, true",
        "22:00, 07:00, 07:00, false",
        "22:00, 07:00, 12:00, false"
    })
    void lastsFromItsBeginningToItsEndAlsoOverMidnight(
            LocalTime from, LocalTime to, LocalTime now, boolean quiet) {
        assertThat(new Quiet(from, to, Set.of()).isQuietAt(now)).isEqualTo(quiet);
    }

    @Test
    void isNeverWhereNobodyAskedForIt() {
        assertThat(new Quiet(null, null, Set.of()).isQuietAt(LocalTime.MIDNIGHT)).isFalse();
    }
}
