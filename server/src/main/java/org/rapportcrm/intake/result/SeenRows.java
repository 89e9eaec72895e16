package org.rapportcrm.intake.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        if (!kinds.hiddenFrom(viewer, run).isEmpty()) {
            type.fields().stream()
                    .filter(field -> !type.reads(viewer, field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw new FieldDenied(new GuardedField(type.key(), field.guard()));
                    });
        }
    }

    List<Skipped> of(Import run, List<Skipped> rows, Viewer viewer) {
        Set<Integer> hidden = kinds.hiddenFrom(viewer, run);
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

    private static List<String> without(Skipped row, Set<Integer> hidden) {
        List<String> cells = new ArrayList<>(row.cells());
        hidden.stream()
                .filter(index -> index < cells.size())
                .forEach(index -> cells.set(index, ""));
        return cells;
    }

    /** A reason quotes what stood in the field that it names. */
    private static Reason seen(Reason reason, Set<String> labels) {
        return reason.arguments().stream().noneMatch(labels::contains)
                ? reason
                : Reasons.unquoted(reason);
    }
}
