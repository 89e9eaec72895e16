package org.rapportcrm.record.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;

/**
 * Reads what somebody says a field holds into the class that its type names: an id for a reference
 * that is one, else its text.
 *
 * @param zone of times that name none
 */
record FieldValues(ZoneId zone) {
    private static final int LINE = 500;
    private static final int URL = 2_000;
    private static final int TEXT = 20_000;
    private static final int WHOLE = 14;
    private static final int SCALE = 4;
    private static final BigDecimal MOST_PERCENT = new BigDecimal(1_000);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What was said is no value of the field. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Reason reason;

        Wrong(RecordField field, String key, String... more) {
            super(key);
            reason =
                    new Reason(
                            key,
                            Stream.concat(Stream.of(field.labelKey()), Arrays.stream(more))
                                    .toList());
        }

        Reason reason() {
            return reason;
        }
    }

    /** What we wrote ourselves: what cannot be read any more is no value. */
    @Nullable Object kept(RecordField field, @Nullable Object told) {
        try {
            return read(field, told);
        } catch (Wrong _) {
            return null;
        }
    }

    @Nullable Object read(RecordField field, @Nullable Object said) throws Wrong {
        if (said == null || said instanceof String text && text.isBlank()) {
            return null;
        }
        String text = said.toString().strip();
        return switch (field.type()) {
            case TEXT, EMAIL, PHONE, KEY -> line(field, text);
            case URL -> bounded(field, text, URL);
            case LONG_TEXT -> bounded(field, text, TEXT);
            case NUMBER, MONEY -> number(field, text);
            case PERCENT -> percent(field, text);
            case DATE -> date(field, text);
            case INSTANT -> instant(field, text);
            case CHOICE -> choice(field, text);
            case WORDS -> words(field, said);
            case YES_NO -> truth(field, text);
            case COUNTRY -> country(field, text);
            case USER, CUSTOMER, RECORD -> reference(field, text);
        };
    }

    private static String line(RecordField field, String text) throws Wrong {
        if (text.indexOf('\n') >= 0) {
            throw new Wrong(field, "record.reason.one-line");
        }
        if (field.key().equals("currency")) {
            return currency(field, text);
        }
        if (field.type() == FieldType.EMAIL && !text.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Wrong(field, "record.reason.email", text);
        }
        return bounded(field, text, LINE);
    }

    private static String currency(RecordField field, String text) throws Wrong {
        String code = text.toUpperCase(Locale.ROOT);
        boolean known =
                Currency.availableCurrencies()
                        .map(Currency::getCurrencyCode)
                        .anyMatch(code::equals);
        return require(field, code, _ -> known, "record.reason.currency", text);
    }

    private static String bounded(RecordField field, String text, int most) throws Wrong {
        return require(
                field,
                text,
                it -> it.length() <= most,
                "record.reason.too-long",
                Integer.toString(most));
    }

    private static BigDecimal number(RecordField field, String text) throws Wrong {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() - number.scale() > WHOLE || number.scale() > 2 * WHOLE) {
                throw new Wrong(field, "record.reason.number-range", text);
            }
            return number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.HALF_UP) : number;
        } catch (NumberFormatException _) {
            throw new Wrong(field, "record.reason.number", text);
        }
    }

    private static BigDecimal percent(RecordField field, String text) throws Wrong {
        return require(
                field,
                number(field, text),
                it -> it.abs().compareTo(MOST_PERCENT) <= 0,
                "record.reason.percent",
                text);
    }

    private static LocalDate date(RecordField field, String text) throws Wrong {
        try {
            return require(
                    field,
                    LocalDate.parse(text),
                    it -> it.getYear() > 0 && it.getYear() < 10_000,
                    "record.reason.date",
                    text);
        } catch (DateTimeException _) {
            throw new Wrong(field, "record.reason.date", text);
        }
    }

    private Instant instant(RecordField field, String text) throws Wrong {
        try {
            Instant at =
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? java.time.OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant();
            int year = at.atZone(java.time.ZoneOffset.UTC).getYear();
            return require(
                    field, at, _ -> year > 0 && year < 10_000, "record.reason.instant", text);
        } catch (DateTimeException _) {
            throw new Wrong(field, "record.reason.instant", text);
        }
    }

    private static String choice(RecordField field, String text) throws Wrong {
        return require(field, text, field.choices()::contains, "record.reason.choice", text);
    }

    private static List<String> words(RecordField field, Object said) throws Wrong {
        Stream<?> parts =
                said instanceof List<?> several
                        ? several.stream()
                        : Arrays.stream(said.toString().split("[,;]"));
        List<String> words =
                parts.map(part -> part.toString().strip())
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
        for (String word : words) {
            bounded(field, word, LINE);
            if (!field.choices().isEmpty()) {
                choice(field, word);
            }
        }
        return words;
    }

    private static Boolean truth(RecordField field, String text) throws Wrong {
        return Boolean.valueOf(
                require(
                        field,
                        text,
                        it -> it.equals("true") || it.equals("false"),
                        "record.reason.yes-no",
                        text));
    }

    private static String country(RecordField field, String text) throws Wrong {
        String code =
                Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .flatMap(locale ->
                                COUNTRIES.stream()
                                        .filter(one ->
                                                Locale.of("", one)
                                                        .getDisplayCountry(locale)
                                                        .equalsIgnoreCase(text)))
                        .findFirst()
                        .orElse(text.toUpperCase(Locale.ROOT));
        return require(field, code, COUNTRIES::contains, "record.reason.country", text);
    }

    private static Object reference(RecordField field, String text) throws Wrong {
        if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return UUID.fromString(text);
        }
        return line(field, text);
    }

    private static <T> T require(
            RecordField field, T value, Predicate<T> right, String key, String... more)
            throws Wrong {
        if (!right.test(value)) {
            throw new Wrong(field, key, more);
        }
        return value;
    }
}
