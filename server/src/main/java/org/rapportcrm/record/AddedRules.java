package org.rapportcrm.record;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What must be true of the values of added fields, whichever kind they were added to. */
@Component
public class AddedRules {
    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DIGITS = 15;

    // some of them are made later; looking for them each time would take longer than asking them
    private final Supplier<List<RecordAddition>> additions;

    AddedRules(ObjectProvider<RecordAddition> additions) {
        this.additions = SingletonSupplier.of(() -> additions.orderedStream().toList());
    }

    /** Why values of a row cannot stay so, by field. */
    public Map<String, Reason> broken(String kind, Row row) {
        return broken(added(kind), row);
    }

    /**
     * The same for many rows.
     *
     * @param added the fields that were added to their kind
     */
    public static Map<String, Reason> broken(List<RecordField> added, Row row) {
        boolean isNew = row.target() == null && row.isTyped();
        Map<String, Reason> broken = new LinkedHashMap<>();
        for (RecordField field : added) {
            if (row.has(field.key()) || isNew) {
                broken(field, row.values().get(field.key()))
                        .ifPresent(reason -> broken.put(field.key(), reason));
            }
        }
        return broken;
    }

    public List<RecordField> added(String kind) {
        return additions.get().stream()
                .flatMap(addition -> addition.fields(kind).stream())
                .filter(field -> AddedValues.isOne(field.key()))
                .toList();
    }

    private static Optional<Reason> broken(RecordField field, @Nullable Object value) {
        if (value == null || value.equals("") || value.equals(List.of())) {
            return field.is(RecordField.Trait.REQUIRED)
                    ? Optional.of(Reason.of("record.rule.required"))
                    : Optional.empty();
        }
        return switch (field.type()) {
            case CHOICE ->
                    field.choices().contains(String.valueOf(value))
                            ? Optional.empty()
                            : unknown(field, value);
            case WORDS -> words(field, value);
            case NUMBER, MONEY, PERCENT ->
                    value instanceof BigDecimal number
                                    && number.precision() - number.scale() > MOST_DIGITS
                            ? Optional.of(
                                    Reason.of("record.rule.large", String.valueOf(MOST_DIGITS)))
                            : Optional.empty();
            default -> length(field, value);
        };
    }

    private static Optional<Reason> words(RecordField field, Object value) {
        List<?> words = value instanceof List<?> several ? several : List.of(value);
        return field.choices().isEmpty()
                ? Optional.empty()
                : words.stream()
                        .filter(word -> !field.choices().contains(String.valueOf(word)))
                        .findFirst()
                        .flatMap(word -> unknown(field, word));
    }

    private static Optional<Reason> length(RecordField field, Object value) {
        int most = field.type() == FieldType.LONG_TEXT ? LONGEST_TEXT : LONGEST;
        return value instanceof String text && text.length() > most
                ? Optional.of(Reason.of("record.rule.long", String.valueOf(most)))
                : Optional.empty();
    }

    private static Optional<Reason> unknown(RecordField field, Object value) {
        return Optional.of(
                Reason.of(
                        "record.rule.choice",
                        String.valueOf(value),
                        field.choices().stream().collect(Collectors.joining(", "))));
    }
}
