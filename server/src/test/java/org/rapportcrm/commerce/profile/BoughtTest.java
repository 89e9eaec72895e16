package org.rapportcrm.commerce.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.access.Rates;
import org.rapportcrm.access.Rates.Rate;
import org.rapportcrm.shared.Money;

class BoughtTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private final Rates rates =
            new Rates(EUR, List.of(new Rate(EUR, USD, TODAY, new BigDecimal("1.25"))));

    @Test
    void addsSeveralCurrenciesInOurOwn() {
        Bought bought = Bought.of(List.of(sums("100", "EUR"), sums("50", "USD")), rates, TODAY);

        assertThat(bought.together()).isEqualTo(Money.of(new BigDecimal("140.00"), "EUR"));
        assertThat(bought.missing()).isNull();
    }

    @Test
    void addsNothingAsLongAsARateIsMissing() {
        Bought bought = Bought.of(List.of(sums("100", "EUR"), sums("50", "CHF")), rates, TODAY);

        assertThat(bought.together()).isNull();
        assertThat(bought.missing()).isEqualTo("CHF");
    }

    @Test
    void saysASingleCurrencyOnce() {
        Bought bought = Bought.of(List.of(sums("50", "CHF")), rates, TODAY);

        assertThat(bought.together()).isNull();
        assertThat(bought.missing()).isNull();
    }

    private static Sums sums(String bought, String currency) {
        Money none = Money.of(BigDecimal.ZERO, currency);
        return new Sums(Money.of(new BigDecimal(bought), currency), none, 1, 0, null, null);
    }
}
