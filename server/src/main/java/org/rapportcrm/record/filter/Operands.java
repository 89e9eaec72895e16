package org.rapportcrm.record.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.MergedIds;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;

/** Reads what a filter compares with, in the type of the field. */
record Operands(Asker asker, MergedIds merged) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    List<Object> several(RecordField field, List<String> texts) {
        return texts.stream().flatMap(text -> one(field, text)).toList();
    }

    Object single(RecordField field, List<String> texts) {
        return one(field, texts.getFirst())
                .findFirst()
                .orElseThrow(() -> refused(field, texts.getFirst(), "id"));
    }

    private Stream<Object> one(RecordField field, String text) {
        return switch (field.type()) {
            case NUMBER, MONEY, PERCENT -> Stream.of(number(field, text));
            case YES_NO -> Stream.of(yesOrNo(field, text));
            case CHOICE -> Stream.of(choice(field, text));
            case USER -> text.equals("me") ? Stream.of(asker.viewer().id()) : id(field, text);
            case RECORD ->
                    text.equals("mine")
                            ? mine(field)
                            : named(field, String.valueOf(field.target()), text);
            case CUSTOMER -> named(field, "customer", text);
            case COUNTRY -> Stream.of(country(field, text));
            case DATE, INSTANT, TEXT, LONG_TEXT, WORDS, EMAIL, PHONE, URL, KEY -> Stream.of(text);
        };
    }

    LocalDate day(RecordField field, String text) {
        return Period.day(text, asker.today()).orElseThrow(() -> refused(field, text, "date"));
    }

    Period period(RecordField field, String text) {
        return Period.of(text, asker.today()).orElseThrow(() -> refused(field, text, "period"));
    }

    private Stream<Object> mine(RecordField field) {
        Collection<UUID> ids =
                switch (String.valueOf(field.target())) {
                    case "team" -> asker.viewer().teams();
                    case "department" -> asker.viewer().departments();
                    default -> throw refused(field, "mine", "id");
                };
        return ids.stream().map(kept(field));
    }

    /**
     * Whoever was merged is asked about as the one that stands for it. Columns name only such; what
     * {@code custom} keeps still names whoever it named before they were merged.
     */
    private Stream<Object> named(RecordField field, String kind, String text) {
        UUID id = parsed(field, text);
        return field.stored() instanceof Stored.Custom
                ? merged.family(kind, id).stream().map(kept(field))
                : Stream.of(merged.survivors(kind, List.of(id)).getOrDefault(id, id));
    }

    private static Stream<Object> id(RecordField field, String text) {
        return Stream.of(parsed(field, text)).map(kept(field));
    }

    private static UUID parsed(RecordField field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw refused(field, text, "id");
        }
    }

    /** In {@code custom} an id is a text. */
    private static java.util.function.Function<UUID, Object> kept(RecordField field) {
        return id -> field.stored() instanceof Stored.Custom ? id.toString() : id;
    }

    private static BigDecimal number(RecordField field, String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (number.precision() <= 40 && Math.abs(number.scale()) <= 20) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw refused(field, text, "number");
    }

    private static Object yesOrNo(RecordField field, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(field, text, "yes-no");
        }
        return field.stored() instanceof Stored.Custom ? text : Boolean.valueOf(text);
    }

    private static String choice(RecordField field, String text) {
        if (!field.choices().isEmpty() && !field.choices().contains(text)) {
            throw BadFilter.value(field.key(), text, String.join(", ", field.choices()));
        }
        return text;
    }

    private static String country(RecordField field, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw refused(field, text, "country");
        }
        return code;
    }

    private static BadFilter refused(RecordField field, String text, String expected) {
        return BadFilter.value(field.key(), text, FORMS.getOrDefault(expected, expected));
    }

    /** What would be right, as an example that is the same in every language. */
    private static final java.util.Map<String, String> FORMS =
            java.util.Map.of(
                    "date", "2026-12-24, today, today-30d",
                    "period", "this_month, last_30_days, next_2_weeks",
                    "number", "12.50",
                    "yes-no", "true, false",
                    "country", "AT, DE, US",
                    "id", "0190d6f1-…");

    static boolean isTime(RecordField field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.INSTANT;
    }
}
