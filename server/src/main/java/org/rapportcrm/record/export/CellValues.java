package org.rapportcrm.record.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.export.Table.Cell;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Money;

/**
 * Values as a file has them, so that our own import reads them again: ISO 8601 dates, plain
 * numbers, keys of choices, names of what fields point to.
 *
 * @param names by kind and id
 */
record CellValues(Map<String, Map<UUID, String>> names) {
    /** How many columns a field has of which a record has several values. */
    static final int SEVERAL = 3;

    static List<String> headers(RecordField field) {
        if (!isSpread(field)) {
            return field.type() == FieldType.MONEY
                    ? List.of(field.key(), field.key() + "_currency")
                    : List.of(field.key());
        }
        List<String> headers = new ArrayList<>();
        for (int at = 1; at <= SEVERAL; at++) {
            headers.add(at == 1 ? field.key() : field.key() + "_" + at);
        }
        return headers;
    }

    List<Cell> cells(RecordField field, @Nullable Object value) {
        if (isSpread(field)) {
            List<Object> several =
                    value instanceof Collection<?> all ? List.copyOf(all) : List.of();
            List<Cell> cells = new ArrayList<>();
            for (int at = 0; at < SEVERAL; at++) {
                cells.add(at < several.size() ? one(field, several.get(at)) : Cell.text(""));
            }
            return cells;
        }
        if (field.type() == FieldType.MONEY) {
            return value instanceof Money money
                    ? List.of(
                            one(field, money.amount()),
                            Cell.text(money.currency().getCurrencyCode()))
                    : List.of(one(field, value), Cell.text(""));
        }
        return List.of(one(field, value));
    }

    private Cell one(RecordField field, @Nullable Object value) {
        return switch (value) {
            case null -> Cell.text("");
            case Collection<?> several ->
                    Cell.text(
                            String.join(
                                    ", ",
                                    several.stream().map(one -> one(field, one).text()).toList()));
            case BigDecimal number -> new Cell(number.toPlainString(), true);
            case Number number -> new Cell(number.toString(), true);
            case Instant instant ->
                    Cell.text(instant.equals(Instant.EPOCH) ? "" : instant.toString());
            case UUID id ->
                    Cell.text(
                            names.getOrDefault(NamesOf.target(field).orElse(""), Map.of())
                                    .getOrDefault(id, ""));
            default -> Cell.text(value.toString());
        };
    }

    /**
     * Words stand in one cell, parted by commas; addresses and numbers each in one of their own.
     */
    private static boolean isSpread(RecordField field) {
        return field.is(Trait.REPEATED);
    }
}
