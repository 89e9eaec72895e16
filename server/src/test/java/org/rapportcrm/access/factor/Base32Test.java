package org.rapportcrm.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {
    /** https://www.rfc-editor.org/rfc/rfc4648#section-10, without padding */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
    void isWhatTheStandardSays(String text, String encoded) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void isReadInGroups() {
        assertThat(Base32.grouped("MZXW6YTBOI")).isEqualTo("MZXW 6YTB OI");
    }
}
