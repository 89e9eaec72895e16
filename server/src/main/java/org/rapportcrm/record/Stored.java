package org.rapportcrm.record;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.shared.Permission;

/**
 * Where the values of a field live. Lists, filters, exports and the API are made from it; a query
 * names each table once under an alias, so that a record can be asked about others of its kind.
 */
public sealed interface Stored {
    /** A column of the record's own table. */
    record Column(String name) implements Stored {}

    /**
     * Made of columns of the record's own table, such as a name of its parts.
     *
     * @param value over the table under the alias of a query
     * @param order the column by which it is sorted
     * @param form by whose index it is found
     */
    record Made(Function<Table<?>, Field<?>> value, String order, NormalForm form)
            implements Stored {}

    /**
     * A column with the normal form of a text, which has an index: where the text contains another,
     * or begins with it, the column does so with the other's normal form.
     *
     * @param of blank where that does not hold
     */
    record NormalForm(String column, UnaryOperator<String> of) {}

    /** A key of the column {@code custom}, where administrators' own fields are kept as JSON. */
    record Custom(String key) implements Stored {}

    /**
     * One row of another table at most, found by the record's id, such as a figure that a module
     * above keeps of it.
     *
     * @param owner its column with the record's id, which has an index
     * @param needed without which nobody learns of it
     */
    record Fact(Table<?> table, Field<?> owner, Field<?> value, Condition which, Permission needed)
            implements Stored {}

    /**
     * Several rows of another table, such as the tags of a record.
     *
     * @param sought the value in lower case or another normal form, as its index has it
     */
    record Rows(
            Table<?> table, Field<?> owner, Field<?> value, Field<String> sought, Condition which)
            implements Stored {}
}
