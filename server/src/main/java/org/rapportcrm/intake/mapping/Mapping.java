package org.rapportcrm.intake.mapping;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.FileForm;
import org.rapportcrm.record.Refusal;

/**
 * How a file is written, which of its columns feeds which field of a kind of record, how its
 * numbers and dates are written, and which rows are no record at all. Stored as JSON with each
 * import.
 *
 * @param form null when the rows come from the ledger and not from a file
 */
public record Mapping(
        String recordType,
        @Nullable FileForm form,
        List<Column> columns,
        CellFormat format,
        List<Refusal> refusals) {

    /**
     * A column by its place, and the field it feeds; a column without a field stays in the raw
     * record only.
     *
     * @param found how the field was found
     * @param lenient whether a cell that cannot be read leaves the field empty; else it refuses the
     *     row
     */
    public record Column(
            int index, String header, @Nullable String field, Found found, boolean lenient) {
        Column feeding(@Nullable String newField, Found how) {
            return new Column(index, header, newField, how, lenient);
        }

        public Column lenient(boolean skips) {
            return new Column(index, header, field, found, skips);
        }
    }

    /** Why a column feeds its field. */
    public enum Found {
        NOT,
        BY_NAME,
        BY_CONTENT,
        CHOSEN
    }

    public Set<String> fields() {
        return columns.stream()
                .map(Column::field)
                .filter(field -> field != null)
                .collect(Collectors.toSet());
    }

    public List<String> header() {
        return columns.stream().map(Column::header).toList();
    }

    /** The same for another file with the same columns. */
    public Mapping readAs(@Nullable FileForm newForm) {
        return new Mapping(recordType, newForm, columns, format, refusals);
    }

    public Mapping with(CellFormat newFormat) {
        return new Mapping(recordType, form, columns, newFormat, refusals);
    }

    /** Without the rule that refuses rows for that reason. */
    public Mapping allowing(String reasonKey) {
        return new Mapping(
                recordType,
                form,
                columns,
                format,
                refusals.stream().filter(rule -> !rule.reasonKey().equals(reasonKey)).toList());
    }

    /** With the fields that somebody chose, one for each column; blank feeds none. */
    public Mapping choosing(List<String> fields) {
        return with(column -> {
            String chosen =
                    column.index() < fields.size() ? fields.get(column.index()) : column.field();
            String field = chosen == null || chosen.isEmpty() ? null : chosen;
            return Objects.equals(field, column.field())
                    ? column
                    : column.feeding(field, Found.CHOSEN);
        });
    }

    /** Columns that feed other fields stay in the raw record only. */
    public Mapping feedingOnly(Predicate<String> fields) {
        return with(column ->
                column.field() == null || fields.test(column.field())
                        ? column
                        : column.feeding(null, Found.NOT));
    }

    public Mapping with(UnaryOperator<Column> change) {
        return new Mapping(
                recordType, form, columns.stream().map(change).toList(), format, refusals);
    }
}
