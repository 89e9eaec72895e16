package org.rapportcrm.record.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Cell;
import org.rapportcrm.record.list.ListPage.Edit;
import org.rapportcrm.record.list.ListPage.Look;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.Faces;

/**
 * Makes the rows of a list.
 *
 * @param others by the key of the column and the id of the record
 * @param from where the page of a record leads back to
 * @param editing what can be written in the cells
 */
record RowMaker(
        ListingRecords.Asked asked,
        CellTexts texts,
        Map<String, Map<UUID, String>> others,
        String from,
        Editing editing) {
    private static final int WIDE = 5;

    Row row(SeenRecord row, List<Shown> shown) {
        RecordTable table = asked.type().table().orElseThrow();
        String path = table.hasPages() ? walked(table.path(row.id())) : hosted(table, row);
        String preview = table.preview(row.id());
        return new Row(
                row.id().toString(),
                Faces.of(asked.type(), row, asked.words()),
                path,
                preview.isEmpty() ? null : preview,
                asked.type()
                        .field(table.title())
                        .filter(title -> editing.is(title.key(), row.id()))
                        .map(title -> edit(row.id(), title))
                        .orElse(null),
                placed(shown.stream().map(one -> cell(row, one)).toList()));
    }

    /** From its page one walks on through the list. */
    private String walked(String path) {
        return path + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    /** The page on which it stands, as far as the row says whose that is. */
    private String hosted(RecordTable table, SeenRecord row) {
        return table.host()
                .flatMap(asked.type()::field)
                .filter(host -> row.value(host.key()) instanceof UUID id && texts.knows(host, id))
                .map(host -> "/customers/" + row.value(host.key()))
                .orElse("");
    }

    /**
     * On a phone a row has room for three cells beside its name, and whom it is about comes before
     * other texts; wide tables drop the last.
     */
    private static List<Cell> placed(List<Cell> cells) {
        List<Cell> placed = new ArrayList<>();
        Set<Look> taken = EnumSet.noneOf(Look.class);
        boolean isAboutSomebody = cells.stream().anyMatch(cell -> cell.look() == Look.LINK);
        for (Cell cell : cells) {
            String figure = cell.look() == Look.FIGURE ? "rp-num " : "";
            String narrow = placed.size() >= WIDE ? "is-extra" : "";
            boolean waits = isAboutSomebody && cell.look() == Look.TEXT;
            placed.add(cell.at(figure + (!waits && taken.add(phone(cell)) ? place(cell) : narrow)));
        }
        return placed;
    }

    private static Look phone(Cell cell) {
        return cell.look() == Look.LINK ? Look.TEXT : cell.look();
    }

    private static String place(Cell cell) {
        return switch (cell.look()) {
            case FIGURE -> "is-m";
            case PILL -> "is-m3";
            case TEXT, LINK -> "is-m2 rp-2";
        };
    }

    private Cell cell(SeenRecord row, Shown shown) {
        return switch (shown) {
            case Shown.OfOther(var column) ->
                    new Cell(
                            others.getOrDefault(column.key(), Map.of()).getOrDefault(row.id(), ""),
                            column.isFigure() ? Look.FIGURE : Look.TEXT,
                            Mark.NONE,
                            "",
                            null,
                            null);
            case Shown.OfField(RecordField field) -> cell(row, field);
        };
    }

    private Cell cell(SeenRecord row, RecordField field) {
        @Nullable Object value = row.value(field.key());
        Look look = look(field, value);
        return new Cell(
                texts.of(field, value),
                look,
                look == Look.PILL
                        ? asked.type().mark(field.key(), String.valueOf(value))
                        : Mark.NONE,
                "",
                look == Look.LINK ? "/customers/" + value : null,
                editing.is(field.key(), row.id()) ? edit(row.id(), field) : null);
    }

    private Edit edit(UUID record, RecordField field) {
        return new Edit(
                "cell-" + record + "-" + field.key(),
                asked.path()
                        + "/"
                        + record
                        + "/cell?field="
                        + field.key()
                        + "&from="
                        + URLEncoder.encode(from, StandardCharsets.UTF_8));
    }

    private Look look(RecordField field, @Nullable Object value) {
        return switch (field.type()) {
            case NUMBER, MONEY, PERCENT -> Look.FIGURE;
            case CHOICE -> value == null ? Look.TEXT : Look.PILL;
            case CUSTOMER ->
                    value instanceof UUID id && texts.knows(field, id) ? Look.LINK : Look.TEXT;
            default -> Look.TEXT;
        };
    }
}
