package org.rapportcrm.record.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;
import org.rapportcrm.shared.Money;
import tools.jackson.databind.json.JsonMapper;

/** Turns what the database gives into the class that the type of a field names. */
final class ReadValue {
    private static final JsonMapper JSON = new JsonMapper();

    private ReadValue() {}

    static @Nullable Object of(RecordField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Object[] several -> Arrays.asList(several);
            case JSONB json -> JSON.readValue(json.data(), List.class);
            case String text when field.stored() instanceof Stored.Custom -> custom(field, text);
            default -> value;
        };
    }

    static @Nullable Object money(@Nullable Object amount, @Nullable String currency) {
        return amount == null || currency == null
                ? amount
                : Money.of((BigDecimal) amount, currency);
    }

    /** What was kept while a field of that name had another type stays the text that it is. */
    private static Object custom(RecordField field, String text) {
        try {
            return typed(field, text);
        } catch (DateTimeException | IllegalArgumentException _) {
            return text;
        }
    }

    private static Object typed(RecordField field, String text) {
        return switch (field.type()) {
            case DATE -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
            case YES_NO -> Boolean.valueOf(text);
            case NUMBER, MONEY, PERCENT -> new BigDecimal(text);
            case USER, CUSTOMER, RECORD -> UUID.fromString(text);
            default -> text;
        };
    }
}
