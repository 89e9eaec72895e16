package org.rapportcrm.interaction.sight;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
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
        List<Field<?>> columns =
                new ArrayList<>(COLUMNS.of(viewer, List.of(INTERACTION_.fields())));
        List<String> unpriced =
                viewer.denied().unread().stream()
                        .filter(denied -> denied.field().equals(AMOUNT))
                        .map(GuardedField::kind)
                        .sorted()
                        .toList();
        if (!ContactPointType.KINDS.stream().allMatch(it -> SeenFields.isReadBy(viewer, it))) {
            // an address would tell what their page does not
            columns.remove(INTERACTION_.ADDRESS);
            columns.add(inline((String) null).as(INTERACTION_.ADDRESS));
        }
        if (!unpriced.isEmpty()) {
            columns.removeIf(column ->
                    column.equals(INTERACTION_.SUBJECT_KEY)
                            || column.equals(INTERACTION_.SUBJECT_ARGUMENTS));
            columns.addAll(withoutAmounts(INTERACTION_.RECORD_TYPE.in(unpriced)));
        }
        return columns;
    }

    /** Inputs that a form does not have for the viewer. */
    public static Set<String> closed(Viewer viewer) {
        return INPUTS.stream()
                .filter(input -> !COLUMNS.isWrittenBy(viewer, input))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The message without the amount, and the arguments without the last, which is the amount. */
    private static List<Field<?>> withoutAmounts(Condition unpriced) {
        Field<String> key =
                when(unpriced, concat(INTERACTION_.SUBJECT_KEY, inline("-unpriced")))
                        .otherwise(INTERACTION_.SUBJECT_KEY);
        Field<String[]> rest =
                field("trim_array({0}, 1)", String[].class, INTERACTION_.SUBJECT_ARGUMENTS);
        Field<String[]> arguments = when(unpriced, rest).otherwise(INTERACTION_.SUBJECT_ARGUMENTS);
        return Stream.<Field<?>>of(
                        key.as(INTERACTION_.SUBJECT_KEY),
                        arguments.as(INTERACTION_.SUBJECT_ARGUMENTS))
                .toList();
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
