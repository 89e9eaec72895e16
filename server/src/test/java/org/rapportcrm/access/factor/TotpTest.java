package org.rapportcrm.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** https://www.rfc-editor.org/rfc/rfc6238#appendix-B, the last six digits */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void isWhatTheStandardSays(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void forgivesOneStep(int secondsAhead, boolean right) {
        String code = Totp.code(SECRET, NOON.plusSeconds(secondsAhead));

        assertThat(Totp.stepOf(code, SECRET, 0, NOON).isPresent()).isEqualTo(right);
    }

    @Test
    void countsOnce() {
        String code = Totp.code(SECRET, NOON);
        long used = Totp.stepOf(code, SECRET, 0, NOON).orElseThrow();

        assertThat(Totp.stepOf(code, SECRET, used, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345, false", "123456, true", "1234567, false", "12345x, false", "١٢٣٤٥٦, false"})
    void hasSixDigits(String typed, boolean one) {
        assertThat(Totp.isOne(typed)).isEqualTo(one);
    }
}
