package org.rapportcrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private final Money price = Money.of(new BigDecimal("12.50"), "EUR");

    @Test
    void addsAmountsOfOneCurrency() {
        Money tip = Money.of(new BigDecimal("1.50"), "EUR");

        assertThat(price.plus(tip)).isEqualTo(Money.of(new BigDecimal("14.00"), "EUR"));
    }

    @Test
    void neverAddsDifferentCurrencies() {
        Money tip = Money.of(new BigDecimal("1.50"), "USD");

        assertThatThrownBy(() -> price.plus(tip)).hasMessageContaining("USD");
    }
}
