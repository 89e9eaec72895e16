package org.rapportcrm.access.currency;

import java.time.Clock;
import java.time.LocalDate;
import org.rapportcrm.access.ExchangeRates;
import org.rapportcrm.record.HouseCurrency;
import org.springframework.stereotype.Component;

/** The organization counts in its own. */
@Component
class OurCurrency implements HouseCurrency {
    private final ExchangeRates rates;
    private final Clock clock;

    OurCurrency(ExchangeRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public String code() {
        return rates.on(LocalDate.now(clock)).base().getCurrencyCode();
    }
}
