package org.rapportcrm.record.cell;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.Stored;
import org.rapportcrm.record.read.TypedValues;
import org.rapportcrm.shared.AmountTyped;
import org.rapportcrm.shared.Money;
import org.rapportcrm.web.Words;

/** A value as the input of a cell holds it. */
final class CellValue {
    static final String CURRENCY = "currency";

    private CellValue() {}

    static String text(RecordField field, @Nullable Object value, Words words) {
        return switch (value) {
            case Money money -> TypedValues.text(field, money.amount(), words);
            case UUID id -> id.toString();
            case null, default -> TypedValues.text(field, value, words);
        };
    }

    /**
     * What was typed, by field: an amount may name its currency.
     *
     * @param record an amount goes on in its currency
     */
    static Optional<Map<String, Object>> read(
            RecordField field, String text, SeenRecord record, Words words) {
        Optional<Map<String, Object>> plain =
                TypedValues.read(field, text, words).map(value -> Map.of(field.key(), value));
        boolean isAmount =
                field.type() == FieldType.MONEY && field.stored() instanceof Stored.Column;
        return isAmount && !text.isBlank()
                ? currency(field, record)
                        .flatMap(now ->
                                AmountTyped.read(text, words.locale(), now)
                                        .map(typed -> amount(field, typed, now)))
                        .or(() -> plain)
                : plain;
    }

    private static Optional<Currency> currency(RecordField field, SeenRecord record) {
        return record.value(field.key()) instanceof Money money
                ? Optional.of(money.currency())
                : Optional.ofNullable(record.value(CURRENCY))
                        .map(code -> Currency.getInstance(code.toString()));
    }

    private static Map<String, Object> amount(RecordField field, Money typed, Currency now) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(field.key(), typed.amount());
        if (!typed.currency().equals(now)) {
            values.put(CURRENCY, typed.currency().getCurrencyCode());
        }
        return values;
    }
}
