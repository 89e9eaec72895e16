package org.rapportcrm.identity.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePartsTest {
    @Test
    void keepPartsThatAreKnown() {
        assertThat(NameParts.of("Elena", "Marchetti", "Somebody Else"))
                .isEqualTo(new NameParts("Elena", "Marchetti"));
    }

    @Test
    void takeTheLastWordForTheFamily() {
        assertThat(NameParts.of(null, null, "Anna Maria Lindt"))
                .isEqualTo(new NameParts("Anna Maria", "Lindt"));
    }

    @Test
    void readACommaAsPeopleWriteIt() {
        assertThat(NameParts.of(null, null, "Lindt, Anna"))
                .isEqualTo(new NameParts(" Anna", "Lindt"));
    }

    @Test
    void takeASingleWordForTheFamily() {
        assertThat(NameParts.of(null, null, "Lindt")).isEqualTo(new NameParts(null, "Lindt"));
    }
}
