package org.rapportcrm.shared;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency, such as 12.50 EUR. Amounts of different currencies are never added. */
public record Money(BigDecimal amount, Currency currency) {
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, Currency.getInstance(currencyCode));
    }

    /** As messages and the journal keep it, such as "12.5 EUR". */
    public String text() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    currency + " and " + other.currency + " are not added");
        }
        return new Money(amount.add(other.amount), currency);
    }
}
