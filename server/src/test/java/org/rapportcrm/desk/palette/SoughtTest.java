package org.rapportcrm.desk.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapportcrm.desk.palette.Palette.Piece;

class SoughtTest {
    @Test
    void fitsWordsThatBeginSo() {
        assertThat(Sought.of("cust new").fits("New: Customer")).isTrue();
        assertThat(Sought.of("ustomer").fits("New: Customer")).isFalse();
        assertThat(Sought.of("customer order").fits("New: Customer")).isFalse();
    }

    @Test
    void makesNothingOfAccents() {
        assertThat(Sought.of("wahrung").fits("Währungen")).isTrue();
        assertThat(Sought.of("Währ").fits("WAHRUNGEN")).isTrue();
    }

    @Test
    void fitsNothingBeforeAnythingIsTyped() {
        assertThat(Sought.of("  ").fits("Customers")).isFalse();
        assertThat(Sought.of(":").fits("Customers")).isFalse();
    }

    @Test
    void tellsWhatWasTyped() {
        assertThat(Sought.of("br mar").pieces("Elena Marchetti, Brightwater"))
                .containsExactly(
                        new Piece("Elena ", false),
                        new Piece("Mar", true),
                        new Piece("chetti, ", false),
                        new Piece("Br", true),
                        new Piece("ightwater", false));
        assertThat(Sought.of("").pieces("Elena")).containsExactly(new Piece("Elena", false));
    }
}
