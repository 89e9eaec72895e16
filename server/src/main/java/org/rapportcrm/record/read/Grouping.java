package org.rapportcrm.record.read;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.val;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Stored;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.shared.Viewer;

/** What parts the records of a list: the values of one of their fields; of times, the months. */
public record Grouping(RecordField field) {
    /** How the group of those without a value is called in URLs. */
    public static final String WITHOUT = "";

    /** Letters of a month, such as 2026-11. */
    private static final int MONTH = 7;

    /**
     * @throws UnknownGrouping also when the field is denied to the viewer
     */
    public static Grouping of(RecordType type, String key, Viewer viewer) {
        return type.field(key)
                .filter(Grouping::isPossible)
                .filter(one -> type.reads(viewer, one))
                .map(Grouping::new)
                .orElseThrow(() -> new UnknownGrouping(key));
    }

    public static boolean isPossible(RecordField field) {
        if (!field.isKept() || field.isSeveral()) {
            return false;
        }
        return switch (field.type()) {
            case CHOICE -> !field.choices().isEmpty();
            // a part of its own would tell the id of whom its viewer may not see
            case RECORD -> field.target() != null && !(field.stored() instanceof Stored.Custom);
            case YES_NO, USER, DATE, INSTANT -> true;
            default -> false;
        };
    }

    public boolean isByMonth() {
        return switch (field.type()) {
            case DATE, INSTANT -> true;
            default -> false;
        };
    }

    /** Holds for the records of one group. */
    public Filter only(String value) {
        if (value.equals(WITHOUT)) {
            return Filter.test(field.key(), Operator.EMPTY);
        }
        if (!isByMonth()) {
            return Filter.test(field.key(), Operator.IS, value);
        }
        try {
            YearMonth month = YearMonth.parse(value);
            return Filter.all(
                    Filter.test(field.key(), Operator.AT_LEAST, month.atDay(1).toString()),
                    Filter.test(
                            field.key(), Operator.BELOW, month.plusMonths(1).atDay(1).toString()));
        } catch (DateTimeException _) {
            throw new UnknownGrouping(value);
        }
    }

    /** What is one in all records of a group, as {@link #only} takes it. */
    Field<String> value(Table<?> rows, Viewer viewer) {
        Field<?> value = FieldSql.bare(field, rows);
        boolean isText = field.stored() instanceof Stored.Custom;
        return switch (field.type()) {
            case DATE -> isText ? left(value.cast(String.class), MONTH) : month(value);
            case INSTANT ->
                    month(
                            DSL.field(
                                    "({0})::timestamptz at time zone {1}",
                                    Object.class, value, val(viewer.zone().getId())));
            default -> value.cast(String.class);
        };
    }

    private static Field<String> month(Field<?> time) {
        return DSL.field("to_char({0}, {1})", String.class, time, inline("YYYY-MM"));
    }
}
