package org.rapportcrm.intake.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.intake.mapping.Mapping;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.Kinds;
import org.rapportcrm.intake.run.Reasons;
import org.rapportcrm.intake.run.SkippedRows.Skipped;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Raw rows as a viewer may see them: without the cells that feed fields denied to them. */
@Component
class SeenRows {
    private final Kinds kinds;

    SeenRows(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Rows with holes would come back as rows without these values.
     *
     * @throws FieldDenied when the file has a column that the viewer may not read
     */
    void mustBeWhole(Import run, Viewer viewer) {
        RecordType type = kinds.get(run.recordType());
        hidden(run, viewer).stream()
                .findFirst()
                .map(Mapping.Column::field)
                .ifPresent(key -> {
                    RecordField field = type.field(Objects.requireNonNull(key)).orElseThrow();
                    throw new FieldDenied(new GuardedField(type.key(), field.guard()));
                });
    }

    List<Skipped> of(Import run, List<Skipped> rows, Viewer viewer) {
        List<Mapping.Column> hidden = hidden(run, viewer);
        if (hidden.isEmpty()) {
            return rows;
        }
        RecordType type = kinds.get(run.recordType());
        Set<String> labels =
                type.fields().stream()
                        .filter(field -> !type.reads(viewer, field))
                        .map(RecordField::labelKey)
                        .collect(Collectors.toSet());
        return rows.stream()
                .map(row ->
                        new Skipped(row.line(), seen(row.reason(), labels), without(row, hidden)))
                .toList();
    }

    private List<Mapping.Column> hidden(Import run, Viewer viewer) {
        Set<String> read = kinds.readBy(viewer, run.mapping()).fields();
        return run.mapping().columns().stream()
                .filter(column -> column.field() != null && !read.contains(column.field()))
                .toList();
    }

    private static List<String> without(Skipped row, List<Mapping.Column> hidden) {
        List<String> cells = new ArrayList<>(row.cells());
        hidden.stream()
                .map(Mapping.Column::index)
                .filter(index -> index < cells.size())
                .forEach(index -> cells.set(index, ""));
        return cells;
    }

    /** A reason quotes what stood in the field that it names. */
    private static Reason seen(Reason reason, Set<String> labels) {
        if (reason.arguments().stream().noneMatch(labels::contains)) {
            return reason;
        }
        return new Reason(
                reason.key(),
                reason.arguments().stream()
                        .map(argument -> Reasons.isLabel(argument) ? argument : "…")
                        .toList());
    }
}
