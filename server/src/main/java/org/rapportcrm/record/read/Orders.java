package org.rapportcrm.record.read;

import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.FieldSql;
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
        return by(order, type, type.table().orElseThrow().whole(), viewer).isPresent();
    }

    static Optional<Field<?>> by(Order order, RecordType type, Table<?> rows, Viewer viewer) {
        return type.field(order.field())
                .filter(RecordField::isKept)
                .filter(field -> type.reads(viewer, field))
                .flatMap(field -> FieldSql.order(field, rows));
    }
}
