package org.rapportcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTypedTest {
    @Test
    void lastAtMostADay() {
        assertThat(MinutesTyped.read("0")).contains(Duration.ZERO);
        assertThat(MinutesTyped.read("90")).contains(Duration.ofMinutes(90));
        assertThat(MinutesTyped.read("1440")).contains(Duration.ofDays(1));
        assertThat(MinutesTyped.read("1441")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.5", "an hour", "00010"})
    void areNothingElse(String typed) {
        assertThat(MinutesTyped.read(typed)).isEmpty();
    }
}
