package org.rapportcrm.record;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A way from a record to others that have to do with it: filters follow it ("whose employer is in
 * Vienna").
 *
 * @param key lower_snake_case, unique in its kind
 * @param target the kind of the others
 * @param join which of the others belong to a record
 * @param link the table between the two, where there is one; then {@code join} is not asked
 */
public record Relation(String key, String labelKey, String target, Join join, @Nullable Link link) {
    /** A condition over both tables. */
    @FunctionalInterface
    public interface Join {
        Condition of(Table<?> record, Table<?> others);
    }

    /**
     * A table whose rows tie two records together. It is joined flat: asked within a question of
     * its own, the database would compare each record with each of the others.
     *
     * @param here its column with the record
     * @param there its column with the other
     */
    public record Link(Table<?> table, Field<UUID> here, Field<UUID> there, Condition which) {}

    public Relation(String key, String labelKey, String target, Join join) {
        this(key, labelKey, target, join, null);
    }

    public static Relation over(String key, String labelKey, String target, Link link) {
        return new Relation(
                key, labelKey, target, (_, _) -> org.jooq.impl.DSL.falseCondition(), link);
    }
}
