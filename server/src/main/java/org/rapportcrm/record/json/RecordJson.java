package org.rapportcrm.record.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.shared.Money;

/** A record as programs get it: its id, then its fields under their keys. */
public final class RecordJson {
    private RecordJson() {}

    public static Map<String, @Nullable Object> of(SeenRecord record, List<RecordField> fields) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", record.id());
        fields.forEach(field -> json.put(field.key(), value(field, record.value(field.key()))));
        return json;
    }

    private static @Nullable Object value(RecordField field, @Nullable Object value) {
        return switch (value) {
            case null -> field.isSeveral() ? List.of() : null;
            case List<?> several -> several.stream().map(one -> value(field, one)).toList();
            case Money money -> JsonMoney.of(money.amount(), money.currency());
            case BigDecimal amount when field.type() == FieldType.MONEY ->
                    JsonMoney.of(amount, null);
            case Number key when field.type() == FieldType.KEY -> key.toString();
            // as added fields keep numbers
            case String number when isNumber(field) -> value(field, new BigDecimal(number));
            default -> value;
        };
    }

    private static boolean isNumber(RecordField field) {
        return switch (field.type()) {
            case NUMBER, PERCENT, MONEY -> true;
            default -> false;
        };
    }
}
