package org.rapportcrm.intake.preview;

import jakarta.validation.constraints.NotNull;
import org.rapportcrm.intake.mapping.CellFormat;
import org.rapportcrm.intake.mapping.CellFormat.DateOrder;
import org.rapportcrm.intake.mapping.CellFormat.DecimalMark;
import org.rapportcrm.intake.mapping.Mapping;

/**
 * A repair of a problem that the trial found.
 *
 * @param what the field, or the reason, that it is about; blank where it is about the whole file
 */
public record Remedy(@NotNull Kind kind, @NotNull String what) {
    /** What can be done. */
    public enum Kind {
        SKIP_VALUE,
        REFUSE_ROW,
        DAY_FIRST,
        MONTH_FIRST,
        DECIMAL_POINT,
        DECIMAL_COMMA,
        ALLOW,
        /** A text means the record that looks like it; what: the field, a colon, the text. */
        SAME_AS
    }

    Mapping applied(Mapping mapping) {
        CellFormat format = mapping.format();
        return switch (kind) {
            case SKIP_VALUE -> lenient(mapping, true);
            case REFUSE_ROW -> lenient(mapping, false);
            case DAY_FIRST -> mapping.with(new CellFormat(format.decimal(), DateOrder.DAY_FIRST));
            case MONTH_FIRST ->
                    mapping.with(new CellFormat(format.decimal(), DateOrder.MONTH_FIRST));
            case DECIMAL_POINT -> mapping.with(new CellFormat(DecimalMark.POINT, format.dates()));
            case DECIMAL_COMMA -> mapping.with(new CellFormat(DecimalMark.COMMA, format.dates()));
            case ALLOW -> mapping.allowing(what);
            case SAME_AS -> mapping;
        };
    }

    private Mapping lenient(Mapping mapping, boolean skips) {
        return mapping.with(column -> what.equals(column.field()) ? column.lenient(skips) : column);
    }

    public String labelKey() {
        return "intake.remedy." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
