package org.rapportcrm.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/** Where the records of a kind are read: each stands there once, under its id. */
public interface RecordTable {
    Table<?> whole();

    /** The table under an alias of its own. */
    default Table<?> as(String alias) {
        return whole().as(alias);
    }

    /**
     * Which of them the viewer may see, or do something with; what is deleted is nobody's.
     *
     * @param rows the table under the alias of the query
     */
    default Condition reachedBy(Viewer viewer, Action action, Table<?> rows) {
        return standing(rows).and(withinReach(viewer, action, rows));
    }

    /** Those that are not deleted. */
    Condition standing(Table<?> rows);

    /** Whose they are, whether they stand or are deleted. */
    Condition withinReach(Viewer viewer, Action action, Table<?> rows);

    /** The field by which people call a record. */
    String title();

    /** Path of the page of a record; lists without one show their rows only. */
    default String path(UUID id) {
        return "";
    }

    default boolean hasPages() {
        return !path(new UUID(0, 0)).isEmpty();
    }

    /** The field that names the customer on whose page its records stand, where they have none. */
    default Optional<String> host() {
        return Optional.empty();
    }

    /** Path of what lists show of a record at their side; empty where there is nothing. */
    default String preview(UUID id) {
        return "";
    }

    /** Path of the form of a new record; empty where nobody adds one by hand. */
    default String form() {
        return "";
    }

    /** Places that belong to the list, such as a bin. */
    default List<Place> places() {
        return List.of();
    }

    /** A place beside a list, for whoever has the permission. */
    record Place(String path, String icon, String labelKey, Permission permission) {}

    /**
     * Whether an amount is of the currency that stands in its row; a row on its way in says it
     * under {@code currency}.
     */
    default boolean isInCurrency(RecordField field) {
        return field.type() == FieldType.MONEY
                && field.stored() instanceof Stored.Column
                && whole().field("currency") != null;
    }

    default Field<UUID> id(Table<?> rows) {
        return Objects.requireNonNull(rows.field("id", UUID.class));
    }
}
