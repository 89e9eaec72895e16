package org.rapportcrm.commerce.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NoRate;
import org.rapportcrm.access.Rates;
import org.rapportcrm.shared.Money;

/**
 * What a customer bought, currency by currency.
 *
 * @param together all of it at the rates of the day; null for a single currency or where a rate is
 *     missing
 * @param missing the currency whose rate it is
 */
public record Bought(List<Sums> sums, @Nullable Money together, @Nullable String missing) {
    static Bought of(List<Sums> sums, Rates rates, LocalDate day) {
        if (sums.size() < 2) {
            return new Bought(sums, null, null);
        }
        try {
            Money all =
                    sums.stream()
                            .map(it -> rates.convert(it.bought(), rates.base(), day))
                            .reduce(new Money(BigDecimal.ZERO, rates.base()), Money::plus);
            return new Bought(sums, all, null);
        } catch (NoRate missing) {
            return new Bought(sums, null, missing.currency());
        }
    }
}
