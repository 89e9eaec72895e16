package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;

class CustomerRulesTest {
    private static final CustomerRules RULES = new CustomerRules("AT", LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elena@brightwater.example",
                "e.marchetti+shop@mail.brightwater.example",
                "o'neill@example.ie",
                "jürgen@müller.example",
                "x@xn--mller-kva.example"
            })
    void takesAddressesThatCanReceiveMail(String address) {
        assertThat(broken("email", address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elena",
                "elena@brightwater",
                "elena@.example",
                "elena@brightwater..example",
                ".elena@example.com",
                "el ena@example.com",
                "elena@exam ple.com",
                "elena@-example.com",
                "elena@example.c",
                "elena@example.123",
                "<elena@example.com>"
            })
    void refusesOthers(String address) {
        assertThat(broken("email", address)).containsOnlyKeys("email");
    }

    @ParameterizedTest
    @CsvSource({
        "01 513 22 22,   ,   true",
        "+1 503 555 0142,,   true",
        "503 555 0142,   US, true",
        "12,             AT, false",
        "call me,        AT, false",
        "+999 1234567,   AT, false"
    })
    void readsTelephonesAsThoseOfTheCountry(String number, String country, boolean possible) {
        Map<String, Object> values = new HashMap<>(Map.of("family_name", "M", "phone", number));
        if (country != null) {
            values.put("country", country);
        }

        assertThat(RULES.broken(Row.typed(values)).isEmpty()).isEqualTo(possible);
    }

    @Test
    void takesABirthdayOfTodayButNotOfTomorrow() {
        assertThat(broken("birthday", LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(broken("birthday", LocalDate.of(2026, 11, 23))).containsOnlyKeys("birthday");
        assertThat(broken("birthday", LocalDate.of(1850, 1, 1))).containsOnlyKeys("birthday");
    }

    @Test
    void takesNoBookForALine() {
        assertThat(broken("city", "x".repeat(201))).containsOnlyKeys("city");
        assertThat(broken("note", "x".repeat(10_001))).containsOnlyKeys("note");
        assertThat(broken("note", "x".repeat(10_000))).isEmpty();
    }

    private static Map<String, Reason> broken(String field, Object value) {
        return RULES.broken(Row.typed(Map.of("family_name", "Marchetti", field, value)));
    }
}
