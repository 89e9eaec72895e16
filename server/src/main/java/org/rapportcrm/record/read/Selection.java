package org.rapportcrm.record.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;

/**
 * What is selected of each record.
 *
 * @param rows the table under the alias of the query
 * @param fields those that the viewer may read
 */
record Selection(RecordTable table, Table<?> rows, List<RecordField> fields) {
    private static final String CURRENCY = "currency";

    static Selection of(RecordType type, List<String> keys, Viewer viewer) {
        RecordTable table = type.table().orElseThrow(RecordNotFound::new);
        List<RecordField> fields =
                keys.stream()
                        .distinct()
                        .flatMap(key -> type.field(key).stream())
                        .filter(field -> field.isKept() && type.reads(viewer, field))
                        .toList();
        return new Selection(table, table.as("r"), fields);
    }

    Selection ofNothing() {
        return new Selection(table, rows, List.of());
    }

    Field<UUID> id() {
        return table.id(rows);
    }

    List<Field<?>> columns() {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(id().as("id"));
        for (int at = 0; at < fields.size(); at++) {
            columns.add(FieldSql.value(fields.get(at), rows).as(name(at)));
            if (isAmount(fields.get(at))) {
                columns.add(currency().as(CURRENCY + at));
            }
        }
        return columns;
    }

    SeenRecord record(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            Field<?> currency = row.field(CURRENCY + at);
            Object value = row.get(name(at));
            values.put(
                    fields.get(at).key(),
                    currency == null
                            ? ReadValue.of(fields.get(at), value)
                            : ReadValue.money(value, row.get(currency, String.class)));
        }
        return new SeenRecord(Objects.requireNonNull(row.get("id", UUID.class)), values);
    }

    /** The values alone, to be added up. */
    List<Field<?>> figures() {
        List<Field<?>> figures = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            figures.add(FieldSql.bare(fields.get(at), rows).as(name(at)));
        }
        return figures;
    }

    Field<?> currency() {
        return Objects.requireNonNull(rows.field(CURRENCY));
    }

    boolean isAmount(RecordField field) {
        return table.isInCurrency(field);
    }

    private static String name(int at) {
        return "f" + at;
    }
}
