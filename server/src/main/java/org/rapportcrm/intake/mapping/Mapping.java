package org.rapportcrm.intake.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Refusal;

/**
 * Which column of a file feeds which field of a kind of record, how its numbers and dates are
 * written, and which rows are no record at all. Stored as JSON with each import.
 */
public record Mapping(
        String recordType, List<Column> columns, CellFormat format, List<Refusal> refusals) {

    /**
     * A column by its place, and the field it feeds; a column without a field stays in the raw
     * record only.
     */
    public record Column(int index, String header, @Nullable String field) {}

    public Set<String> fields() {
        return columns.stream()
                .map(Column::field)
                .filter(field -> field != null)
                .collect(Collectors.toSet());
    }
}
