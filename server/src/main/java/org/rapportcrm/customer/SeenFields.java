package org.rapportcrm.customer;

import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.rapportcrm.record.GuardedColumns;
import org.rapportcrm.shared.Viewer;

/**
 * Which fields of customers exist for a viewer. Whoever reads one takes the column through here,
 * whoever writes one asks here first.
 */
public final class SeenFields {
    private static final GuardedColumns COLUMNS = new GuardedColumns("customer", SeenFields::guard);

    private SeenFields() {}

    /**
     * The field under whose right a field, a column or a kind of contact point stands.
     *
     * @param name such as "city", "owner_id" or "fax"
     */
    public static String guard(String name) {
        return switch (name) {
            case "street", "postal_code", "city", "region", "country", "further_address" ->
                    "address";
            case "birth_year", "birth_month", "birth_day" -> "birthday";
            case "owner_id", "team_id", "department_id" -> name.substring(0, name.length() - 3);
            case "other" -> "other_contact";
            // what somebody is at a customer is mostly their job title
            case "relationship_role" -> "job_title";
            default -> name;
        };
    }

    public static boolean isReadBy(Viewer viewer, String name) {
        return COLUMNS.isReadBy(viewer, name);
    }

    public static boolean isWrittenBy(Viewer viewer, String name) {
        return COLUMNS.isWrittenBy(viewer, name);
    }

    public static void mustBeWrittenBy(Viewer viewer, String name) {
        COLUMNS.mustBeWrittenBy(viewer, name);
    }

    public static List<Field<?>> of(Viewer viewer, Collection<? extends Field<?>> columns) {
        return COLUMNS.of(viewer, columns);
    }

    /** A column of another table that tells what stands in a field of the customer. */
    public static <T> Field<T> of(Viewer viewer, String name, Field<T> column) {
        return COLUMNS.of(viewer, name, column);
    }

    /**
     * Narrows contact points to those of kinds that the viewer may read.
     *
     * @param kind the column with their kind
     */
    public static Condition ofKinds(Viewer viewer, Field<String> kind) {
        List<String> unread =
                ContactPointType.KINDS.stream().filter(one -> !isReadBy(viewer, one)).toList();
        return unread.isEmpty() ? noCondition() : kind.notIn(unread);
    }
}
