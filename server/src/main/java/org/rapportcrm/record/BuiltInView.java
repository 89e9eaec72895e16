package org.rapportcrm.record;

import java.util.Optional;
import java.util.function.Predicate;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.filter.Filter;

/**
 * A view of a list that ships with its kind.
 *
 * @param key part of its URL, unique in its kind
 */
public record BuiltInView(String key, String labelKey, Filter filter, Order order) {
    /** All of them, newest first. */
    public static BuiltInView all(RecordType type) {
        return new BuiltInView(
                "all", "record.view.all", Filter.EVERYTHING, new Order(newest(type), true));
    }

    private static String newest(RecordType type) {
        return first(type, field -> field.is(Trait.IN_ORDER_OF_IDS))
                .or(() ->
                        first(
                                type,
                                field ->
                                        field.type() == FieldType.INSTANT
                                                && field.is(Trait.SORTABLE)))
                .orElseGet(() -> type.table().orElseThrow().title());
    }

    private static Optional<String> first(RecordType type, Predicate<RecordField> which) {
        return type.fields().stream().filter(which).map(RecordField::key).findFirst();
    }
}
