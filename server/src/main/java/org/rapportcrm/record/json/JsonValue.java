package org.rapportcrm.record.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;

/** One value of JSON in the class that the type of its field names; empty for what is none. */
public final class JsonValue {
    /** Nobody means them, and PostgreSQL does not keep all of them. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\r\n\t]]");

    private static final int LONGEST_NUMBER = 40;

    private JsonValue() {}

    public static Optional<Object> read(RecordField field, Object json) {
        if (json instanceof List<?> several) {
            return field.isSeveral() ? several(field, several) : Optional.empty();
        }
        return one(field, json);
    }

    private static Optional<Object> several(RecordField field, List<?> json) {
        List<Object> values = json.stream().flatMap(one -> one(field, one).stream()).toList();
        if (values.size() < json.size()) {
            return Optional.empty();
        }
        boolean parted = field.type() == FieldType.WORDS && !AddedValues.isOne(field.key());
        return Optional.of(
                parted
                        ? String.join(", ", values.stream().map(String.class::cast).toList())
                        : values);
    }

    private static Optional<Object> one(RecordField field, @Nullable Object json) {
        return switch (field.type()) {
            case NUMBER, MONEY, PERCENT -> number(json).map(value -> value);
            case YES_NO -> Optional.ofNullable(json instanceof Boolean value ? value : null);
            case DATE -> text(json).flatMap(JsonValue::date);
            case INSTANT -> text(json).flatMap(JsonValue::instant);
            case CHOICE ->
                    text(json)
                            .filter(value ->
                                    field.choices().isEmpty() || field.choices().contains(value))
                            .map(value -> value);
            case TEXT, LONG_TEXT, WORDS, EMAIL, PHONE, URL, COUNTRY, USER, CUSTOMER, RECORD, KEY ->
                    text(json).map(value -> value);
        };
    }

    private static Optional<String> text(@Nullable Object json) {
        return json instanceof String text
                        && !CONTROL.matcher(text).find()
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Money may come as it goes out. */
    private static Optional<BigDecimal> number(@Nullable Object json) {
        if (json instanceof Map<?, ?> money && money.get("currency") == null) {
            return number(money.get("amount"));
        }
        if (!(json instanceof Number) && !(json instanceof String)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(json.toString());
            return Optional.of(number)
                    .filter(it ->
                            it.precision() <= LONGEST_NUMBER
                                    && Math.abs(it.scale()) <= LONGEST_NUMBER);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Object> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() > 0 && date.getYear() < 10_000
                    ? Optional.of(date)
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Object> instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() > 0 && time.getYear() < 10_000
                    ? Optional.of(time.toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
