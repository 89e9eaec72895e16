package org.rapportcrm.interaction.sight;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.record.GuardedColumns;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;

/**
 * Which fields of interactions exist for a viewer; whoever reads entries takes columns from here.
 */
public final class SeenEntries {
    public static final GuardedColumns COLUMNS =
            new GuardedColumns("interaction", SeenEntries::guard);

    /** Inputs of forms that say something about an interaction. */
    private static final List<String> INPUTS =
            List.of(
                    "subject", "body", "outcome", "minutes", "topic", "line", "people", "us",
                    "cost");

    /** The field of a record whose amounts stand in the titles of its entries. */
    private static final String AMOUNT = "amount";

    private SeenEntries() {}

    /** All columns of an entry, those that are denied to the viewer empty. */
    public static List<Field<?>> of(Viewer viewer) {
        boolean isAddressed =
                ContactPointType.KINDS.stream().allMatch(it -> SeenFields.isReadBy(viewer, it));
        List<String> unpriced =
                viewer.denied().unread().stream()
                        .filter(denied -> denied.field().equals(AMOUNT))
                        .map(GuardedField::kind)
                        .sorted()
                        .toList();
        return COLUMNS.of(viewer, List.of(INTERACTION_.fields())).stream()
                .<Field<?>>map(column ->
                        switch (column.getName()) {
                            // it would tell what the page of its customer does not
                            case "address" -> isAddressed ? column : nothing(column);
                            case "subject_key" -> unpriced.isEmpty() ? column : key(unpriced);
                            case "subject_arguments" ->
                                    unpriced.isEmpty() ? column : arguments(unpriced);
                            default -> column;
                        })
                .toList();
    }

    /** Inputs that a form does not have for the viewer. */
    public static Set<String> closed(Viewer viewer) {
        return INPUTS.stream()
                .filter(input -> !COLUMNS.isWrittenBy(viewer, input))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Field<?> nothing(Field<?> column) {
        return castNull(column.getDataType()).as(column.getUnqualifiedName());
    }

    /** The message that says no amount. */
    private static Field<String> key(List<String> unpriced) {
        return when(
                        INTERACTION_.RECORD_TYPE.in(unpriced),
                        concat(INTERACTION_.SUBJECT_KEY, inline("-unpriced")))
                .otherwise(INTERACTION_.SUBJECT_KEY)
                .as(INTERACTION_.SUBJECT_KEY);
    }

    /** Without the last, which is the amount. */
    private static Field<String[]> arguments(List<String> unpriced) {
        return when(
                        INTERACTION_.RECORD_TYPE.in(unpriced),
                        field("trim_array({0}, 1)", String[].class, INTERACTION_.SUBJECT_ARGUMENTS))
                .otherwise(INTERACTION_.SUBJECT_ARGUMENTS)
                .as(INTERACTION_.SUBJECT_ARGUMENTS);
    }

    private static String guard(String name) {
        return switch (name) {
            case "duration_s" -> "minutes";
            case "currency" -> "cost";
            case "line" -> "line_of_business";
            case "people" -> "participants";
            case "us" -> "our_participants";
            default -> name;
        };
    }
}
