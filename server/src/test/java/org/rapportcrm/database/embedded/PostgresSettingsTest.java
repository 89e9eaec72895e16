package org.rapportcrm.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void sharesASixteenthOfTheMemory() {
        assertThat(PostgresSettings.sharedBuffers(8 * GIGABYTE)).isEqualTo("512MB");
    }

    @Test
    void sharesNeitherTooLittleNorTooMuch() {
        assertThat(PostgresSettings.sharedBuffers(0)).isEqualTo("256MB");
        assertThat(PostgresSettings.sharedBuffers(2 * GIGABYTE)).isEqualTo("256MB");
        assertThat(PostgresSettings.sharedBuffers(64 * GIGABYTE)).isEqualTo("1024MB");
    }
}
