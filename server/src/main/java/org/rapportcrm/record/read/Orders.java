package org.rapportcrm.record.read;

import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.shared.Viewer;

/** By what a viewer may have the records of a kind sorted. */
public final class Orders {
    private Orders() {}

    /** As the first view of the kind has it, as far as the viewer may know of that. */
    public static Order usual(RecordType type, Viewer viewer) {
        return Stream.concat(
                        type.views().stream().map(BuiltInView::order),
                        Stream.of(BuiltInView.all(type).order()))
                .filter(order -> isKnown(order, type, viewer))
                .findFirst()
                .orElseGet(() -> new Order(type.table().orElseThrow().title(), false));
    }

    /** The same order; the usual one where its field is denied to the viewer, or gone. */
    public static Order known(Order order, RecordType type, Viewer viewer) {
        return isKnown(order, type, viewer) ? order : usual(type, viewer);
    }

    private static boolean isKnown(Order order, RecordType type, Viewer viewer) {
        Table<?> rows = type.table().orElseThrow().whole();
        return field(order, type, viewer).flatMap(field -> FieldSql.order(field, rows)).isPresent();
    }

    /**
     * Ids are given in the order of some fields; a list that asks for a span of such a field is
     * read by the field itself, whose index holds the span together.
     */
    static Optional<Field<?>> by(ListRequest request, Table<?> rows, Viewer viewer) {
        return field(request.order(), request.type(), viewer)
                .flatMap(field ->
                        field.is(Trait.SORTABLE) && isAsked(request.filter(), field.key())
                                ? FieldSql.itself(field, rows)
                                : FieldSql.order(field, rows));
    }

    private static Optional<RecordField> field(Order order, RecordType type, Viewer viewer) {
        return type.field(order.field())
                .filter(RecordField::isKept)
                .filter(field -> type.reads(viewer, field));
    }

    private static boolean isAsked(Filter filter, String field) {
        return switch (filter) {
            case Filter.All(var parts) -> parts.stream().anyMatch(part -> isAsked(part, field));
            case Filter.Test test -> test.field().equals(field);
            case Filter.Any _, Filter.Not _, Filter.Has _ -> false;
        };
    }
}
