package org.rapportcrm.record.page;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.read.TypedValues;
import org.rapportcrm.shared.AmountTyped;
import org.rapportcrm.shared.Money;
import org.rapportcrm.web.Words;

/**
 * Between the values of a record and the texts of its form, in the language of whoever fills it in.
 *
 * @param names by kind and id, of what is chosen by typing
 */
record FormTexts(Words words, Map<UUID, String> names) {
    String text(@Nullable Object value) {
        return value instanceof UUID id
                ? names.getOrDefault(id, id.toString())
                : TypedValues.text(value, words);
    }

    /** What was typed, as the rules of the kind read it; a figure that is none is told so. */
    void read(
            RecordField field,
            String text,
            String currency,
            Map<String, Object> values,
            Map<String, Reason> unreadable) {
        switch (field.type()) {
            case MONEY -> {
                Optional<Money> money =
                        AmountTyped.read(text, words.locale(), Currency.getInstance(currency));
                money.ifPresent(amount -> {
                    values.put(field.key(), amount.amount());
                    if (!amount.currency().getCurrencyCode().equals(currency)) {
                        values.put("currency", amount.currency().getCurrencyCode());
                    }
                });
                note(field, text, money.isPresent(), values, unreadable);
            }
            case NUMBER, PERCENT -> {
                Optional<BigDecimal> number = TypedValues.number(text, words);
                number.ifPresent(it -> values.put(field.key(), it));
                note(field, text, number.isPresent(), values, unreadable);
            }
            default -> values.put(field.key(), text);
        }
    }

    private static void note(
            RecordField field,
            String text,
            boolean read,
            Map<String, Object> values,
            Map<String, Reason> unreadable) {
        if (text.isEmpty()) {
            values.put(field.key(), "");
        } else if (!read) {
            unreadable.put(field.key(), Reason.of("record.reason.number", field.labelKey(), text));
        }
    }
}
