package org.rapportcrm.record.list;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordColumn;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which columns a list has, and which it could have. */
@Component
class ListColumns {
    private final List<RecordColumn> others;

    ListColumns(ObjectProvider<RecordColumn> others) {
        this.others = others.stream().sorted(comparingInt(RecordColumn::order)).toList();
    }

    /** A field of the record, or what a module above knows of it. */
    sealed interface Shown {
        record OfField(RecordField field) implements Shown {}

        record OfOther(RecordColumn column) implements Shown {}

        default String key() {
            return switch (this) {
                case OfField(RecordField field) -> field.key();
                case OfOther(RecordColumn column) -> column.key();
            };
        }

        default String labelKey() {
            return switch (this) {
                case OfField(RecordField field) -> field.labelKey();
                case OfOther(RecordColumn column) -> column.labelKey();
            };
        }

        default boolean isFigure() {
            return switch (this) {
                case OfField(RecordField field) -> isNumber(field.type());
                case OfOther(RecordColumn column) -> column.isFigure();
            };
        }
    }

    /** Those that the viewer may see, beside the first one. */
    List<Shown> choosable(RecordType type, Viewer viewer) {
        String title = type.table().orElseThrow().title();
        List<Shown> all = new ArrayList<>();
        type.fields().stream()
                .filter(field -> field.isKept() && !field.key().equals(title))
                .filter(field -> type.reads(viewer, field))
                .forEach(field -> all.add(new Shown.OfField(field)));
        others.stream()
                .filter(column -> column.kind().equals(type.key()) && column.isFor(viewer))
                .forEach(column -> all.add(new Shown.OfOther(column)));
        return all;
    }

    /**
     * @param keys as the view says; empty for what the kind shows by itself
     */
    List<Shown> shown(RecordType type, List<String> keys, Viewer viewer) {
        List<Shown> all = choosable(type, viewer);
        if (keys.isEmpty()) {
            return all.stream().filter(ListColumns::isListed).toList();
        }
        return keys.stream()
                .distinct()
                .flatMap(key -> all.stream().filter(one -> one.key().equals(key)))
                .toList();
    }

    ListPage.Column column(Shown shown, Asked asked) {
        Order order = asked.settings().order();
        boolean sorted = shown.key().equals(order.field());
        return new ListPage.Column(
                shown.key(),
                asked.words().text(shown.labelKey()),
                shown.isFigure(),
                asked.settings().columns().width(shown.key()),
                sort(shown, order)
                        .map(to -> asked.query().sort(to).path(asked.path()))
                        .orElse(null),
                sorted ? order.falling() ? "descending" : "ascending" : null);
    }

    /** Figures and times begin with the largest; a second click turns them round. */
    static Optional<Order> sort(Shown shown, @Nullable Order now) {
        if (!(shown instanceof Shown.OfField(RecordField field)) || !FieldSql.hasOrder(field)) {
            return Optional.empty();
        }
        boolean falls =
                now != null && now.field().equals(field.key())
                        ? !now.falling()
                        : isNumber(field.type()) || field.type() == FieldType.INSTANT;
        return Optional.of(new Order(field.key(), falls));
    }

    private static boolean isListed(Shown shown) {
        return switch (shown) {
            case Shown.OfField(RecordField field) -> field.is(RecordField.Trait.LISTED);
            case Shown.OfOther _ -> true;
        };
    }

    private static boolean isNumber(FieldType type) {
        return type == FieldType.NUMBER || type == FieldType.MONEY || type == FieldType.PERCENT;
    }
}
