package org.rapportcrm.record.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.shared.Money;
import org.rapportcrm.web.Words;

/**
 * What stands in fields, in the reader's words.
 *
 * @param names by kind and id
 */
public record CellTexts(Words words, Map<String, Map<UUID, String>> names) {
    public String of(RecordField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> several ->
                    several.stream().map(one -> of(field, one)).collect(Collectors.joining(", "));
            case Money money -> words.money(money);
            case BigDecimal number -> number(field, number);
            case Number number -> number(field, new BigDecimal(number.toString()));
            case LocalDate date -> words.date(date);
            case Instant instant -> instant.equals(Instant.EPOCH) ? "" : words.dateTime(instant);
            case Boolean yes -> words.text(yes ? "record.yes" : "record.no");
            case UUID id -> name(field, id);
            default -> word(field, value.toString());
        };
    }

    /** What {@code custom} keeps, which is a text where JSON has no type for it. */
    public String ofKept(RecordField field, @Nullable Object kept) {
        return of(field, kept == null ? null : ReadValue.of(field, kept));
    }

    private String number(RecordField field, BigDecimal number) {
        return switch (field.type()) {
            case PERCENT -> words.percent(number.movePointLeft(2).doubleValue());
            case KEY -> number.toPlainString();
            default -> words.number(number);
        };
    }

    private String word(RecordField field, String text) {
        return switch (field.type()) {
            case CHOICE, WORDS ->
                    field.choices().contains(text) ? words.text(field.choiceKey(text)) : text;
            case COUNTRY -> Locale.of("", text).getDisplayCountry(words.locale());
            default -> field.is(RecordField.Trait.LANGUAGE) ? language(text) : text;
        };
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(words.locale());
    }

    /** Whether the reader may know what a field points to. */
    public boolean knows(RecordField field, UUID id) {
        return names.getOrDefault(NamesOf.target(field).orElse(""), Map.of()).containsKey(id);
    }

    private String name(RecordField field, UUID id) {
        String kind = NamesOf.target(field).orElse("");
        String name = names.getOrDefault(kind, Map.of()).get(id);
        return name == null ? words.text("record.hidden") : name;
    }
}
