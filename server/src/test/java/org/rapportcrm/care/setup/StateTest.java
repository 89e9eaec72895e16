package org.rapportcrm.care.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
    @ParameterizedTest
    @CsvSource({
        "Closed, SOLVED",
        "Resolved by agent, SOLVED",
        "Erledigt, SOLVED",
        "Gelöst, SOLVED",
        "On hold, WAITING",
        "Wartet auf Kunden, WAITING",
        "Pending, WAITING",
        "Unresolved, OPEN",
        "Not solved, OPEN",
        "Nicht gelöst, OPEN",
        "Re-opened after closed, OPEN",
        "Waiter called, OPEN",
        "6, OPEN"
    })
    void isWhatAStatusOfOthersMostLikelyMeans(String name, State state) {
        assertThat(State.meantBy(name)).isEqualTo(state);
    }
}
