package org.rapportcrm.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final List<String> CONTEXT =
            List.of("Priya Raman", "priya@calder.example", "Calder Coffee");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum harbor kettle nine",
                "correct-horse-9",
                "ДлинныйПарольИзСлов",
                "8 spaces inside are fine",
                "priya likes plum jam"
            })
    void takesWhatNobodyGuesses(String password) {
        assertThat(PasswordRule.broken(password, CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "P4ssw0rd2026!",
                "Qwertz123!",
                "12345678",
                "23456789",
                "hgfedcba",
                "aaaaaaaa",
                "abababab",
                "Calder2026",
                "caldercoffee",
                "Priya!!!!",
                "!!Sommer2026",
                "1qaz2wsx"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRule.broken(password, CONTEXT)).hasValue("access.error.password-common");
    }

    @Test
    void measuresLength() {
        assertThat(PasswordRule.broken("kxq7 wz", CONTEXT)).hasValue("access.error.password-short");
        assertThat(PasswordRule.broken("kxq7 wzv".repeat(64), CONTEXT)).isEmpty();
        assertThat(PasswordRule.broken("kxq7 wzv".repeat(64) + "a", CONTEXT))
                .hasValue("access.error.password-long");
    }
}
