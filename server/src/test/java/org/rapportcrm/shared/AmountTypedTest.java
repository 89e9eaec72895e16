package org.rapportcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTypedTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-US | 12           | 12 EUR
                    en-US | 12.50        | 12.5 EUR
                    en-US | 1,200.50     | 1200.5 EUR
                    en-US | 1,200        | 1200 EUR
                    en-US | 1,5k         | 1500 EUR
                    en-US | 1.5k         | 1500 EUR
                    en-US | 2m           | 2000000 EUR
                    en-US | 30 usd       | 30 USD
                    en-US | CHF 30       | 30 CHF
                    en-US | £30          | 30 GBP
                    en-US | 1.200,50     | 1200.5 EUR
                    de-DE | 12,50        | 12.5 EUR
                    de-DE | 1.200        | 1200 EUR
                    de-DE | 1.5k         | 1500 EUR
                    de-DE | 1.200.000,5  | 1200000.5 EUR
                    de-DE | 2,5 Tsd. €   | 2500 EUR
                    de-DE | 1,200.50     | 1200.5 EUR
                    de-CH | 1'200.50 chf | 1200.5 CHF
                    """)
    void understandsWhatPeopleType(String locale, String typed, String meant) {
        var money = AmountTyped.read(typed, Locale.forLanguageTag(locale), EURO).orElseThrow();

        assertThat(money.amount().toPlainString() + " " + money.currency()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a lot",
                "-5",
                "12.345",
                "1.2.3",
                "1,20,000",
                "12 xyz",
                "€12 USD",
                "3 apples",
                "12 k k",
                "1.500 JPY",
                "9999999999999"
            })
    void asksRatherThanGuesses(String typed) {
        assertThat(AmountTyped.read(typed, Locale.US, EURO)).isEmpty();
    }

    @Test
    void takesADollarForOnesOwn() {
        Currency canadian = Currency.getInstance("CAD");

        assertThat(AmountTyped.read("$5", Locale.CANADA, canadian).map(Money::currency))
                .contains(canadian);
        assertThat(AmountTyped.read("$5", Locale.US, EURO).map(it -> it.currency().toString()))
                .contains("USD");
    }
}
