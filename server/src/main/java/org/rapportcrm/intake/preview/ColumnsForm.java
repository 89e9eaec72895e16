package org.rapportcrm.intake.preview;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.mapping.CellFormat;
import org.rapportcrm.intake.mapping.Mapping;

/**
 * Which column feeds which field, and how numbers and dates are written.
 *
 * @param field one for each column, in their order; blank for none
 */
public record ColumnsForm(
        List<String> field,
        CellFormat.@Nullable DecimalMark decimal,
        CellFormat.@Nullable DateOrder dates) {
    public ColumnsForm {
        // what a request leaves out is null, whatever the type says
        field = Objects.requireNonNullElse((@Nullable List<String>) field, List.of());
    }

    Mapping applied(Mapping mapping) {
        CellFormat format = mapping.format();
        return mapping.choosing(field)
                .with(
                        new CellFormat(
                                decimal == null ? format.decimal() : decimal,
                                dates == null ? format.dates() : dates));
    }
}
