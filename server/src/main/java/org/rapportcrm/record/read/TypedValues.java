package org.rapportcrm.record.read;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.web.Words;

/** Between what people type into a form and the value of a field, in their language. */
public final class TypedValues {
    private static final int DIGITS = 6;

    private TypedValues() {}

    /** The value; empty where the text is none of the field's type. A blank text is a blank. */
    public static Optional<Object> read(RecordField field, String typed, Words words) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of("");
        }
        try {
            return switch (field.type()) {
                case NUMBER, MONEY, PERCENT -> number(text, words).map(Object.class::cast);
                case DATE -> Optional.of(LocalDate.parse(text));
                case INSTANT ->
                        Optional.of(LocalDateTime.parse(text).atZone(words.zone()).toInstant());
                case YES_NO -> Optional.of(Boolean.valueOf(text));
                case WORDS ->
                        Optional.of(
                                Arrays.stream(text.split(","))
                                        .map(String::strip)
                                        .filter(word -> !word.isEmpty())
                                        .toList());
                default -> Optional.of(text);
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The value as an input shows it; what {@code custom} keeps as text comes as it was typed. */
    public static String text(RecordField field, @Nullable Object value, Words words) {
        return text(value instanceof String text ? ReadValue.of(field, text) : value, words);
    }

    /** A value in its own class, as an input shows it. */
    public static String text(@Nullable Object value, Words words) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(words).format(number);
            case java.time.Instant at ->
                    LocalDateTime.ofInstant(at, words.zone())
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString();
            case List<?> several ->
                    String.join(", ", several.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    /** Empty for what is no number in the language of whoever typed it. */
    public static Optional<BigDecimal> number(String text, Words words) {
        String digits = text.replace("%", "").strip();
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(words.locale());
        format.setParseBigDecimal(true);
        ParsePosition end = new ParsePosition(0);
        Number number = format.parse(digits, end);
        return number == null || digits.isEmpty() || end.getIndex() < digits.length()
                ? Optional.empty()
                : Optional.of((BigDecimal) number);
    }

    private static NumberFormat plain(Words words) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(DIGITS);
        return format;
    }
}
