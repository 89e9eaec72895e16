package org.rapportcrm.record.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;

/** A value of JSON in the class that the type of its field names; empty for what is none. */
public final class JsonValue {
    /** Nobody means them, and PostgreSQL does not keep all of them. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\r\n\t]]");

    private static final int LONGEST_NUMBER = 40;

    /** Java would take a time without seconds, too. */
    private static final Pattern RFC_3339 =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private JsonValue() {}

    /** As a program sends it. */
    public static Optional<Object> read(RecordField field, Object json) {
        return field.isSeveral() == json instanceof List<?>
                ? value(field, json, JsonValue::sent)
                : Optional.empty();
    }

    /** As we keep it: numbers may be texts, amounts have no currency, words may be one text. */
    public static Optional<Object> kept(RecordField field, Object kept) {
        return !field.isSeveral() && kept instanceof List<?>
                ? Optional.empty()
                : value(field, kept, (_, number) -> number(number));
    }

    /** Reads a number or an amount. */
    @FunctionalInterface
    private interface Numbers {
        Optional<BigDecimal> read(RecordField field, @Nullable Object json);
    }

    private static Optional<Object> value(RecordField field, Object json, Numbers numbers) {
        return json instanceof List<?> several
                ? several(field, several, numbers)
                : one(field, json, numbers);
    }

    private static Optional<Object> several(RecordField field, List<?> json, Numbers numbers) {
        List<Object> values =
                json.stream().flatMap(one -> one(field, one, numbers).stream()).toList();
        if (values.size() < json.size()) {
            return Optional.empty();
        }
        boolean parted = field.type() == FieldType.WORDS && !AddedValues.isOne(field.key());
        return Optional.of(
                parted
                        ? String.join(", ", values.stream().map(String.class::cast).toList())
                        : values);
    }

    private static Optional<Object> one(RecordField field, @Nullable Object json, Numbers numbers) {
        return switch (field.type()) {
            case NUMBER, MONEY, PERCENT -> numbers.read(field, json).map(value -> value);
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

    private static Optional<BigDecimal> sent(RecordField field, @Nullable Object json) {
        if (field.type() == FieldType.MONEY) {
            return JsonMoney.amount(json);
        }
        return json instanceof Number ? number(json) : Optional.empty();
    }

    private static Optional<BigDecimal> number(@Nullable Object json) {
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
        if (!RFC_3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            // as PostgreSQL keeps it, which would round up into the next year
            Instant at = time.toInstant().truncatedTo(ChronoUnit.MICROS);
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year > 0 && year < 10_000 ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
