package org.rapportcrm.record;

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
        return type.fields().stream()
                .filter(field -> field.is(RecordField.Trait.IN_ORDER_OF_IDS))
                .map(RecordField::key)
                .findFirst()
                .orElseGet(() -> type.table().orElseThrow().title());
    }
}
