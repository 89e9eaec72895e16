package org.rapportcrm.record.json;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Money as programs get and send it: {@code {"amount": "12.50", "currency": "EUR"}}. The amount is
 * text, so that no reader rounds it.
 */
public final class JsonMoney {
    /** As JSON Schema says it. */
    public static final String AMOUNT = "^-?[0-9]{1,14}(\\.[0-9]{1,10})?$";

    private static final Pattern PLAIN = Pattern.compile(AMOUNT);
    private static final Set<String> PARTS = Set.of("amount", "currency");

    private JsonMoney() {}

    static Map<String, @Nullable Object> of(BigDecimal amount, @Nullable Currency currency) {
        int digits = currency == null ? 0 : currency.getDefaultFractionDigits();
        BigDecimal plain = amount.stripTrailingZeros();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("amount", plain.setScale(Math.max(plain.scale(), digits)).toPlainString());
        json.put("currency", currency == null ? null : currency.getCurrencyCode());
        return json;
    }

    static Optional<BigDecimal> amount(@Nullable Object json) {
        return json instanceof Map<?, ?> money
                        && PARTS.containsAll(money.keySet())
                        && money.get("amount") instanceof String amount
                        && PLAIN.matcher(amount).matches()
                ? Optional.of(new BigDecimal(amount))
                : Optional.empty();
    }

    /** What stands for the currency; empty where none does. */
    public static Optional<Object> currency(Object json) {
        return json instanceof Map<?, ?> money
                ? Optional.ofNullable(money.get("currency"))
                : Optional.empty();
    }
}
