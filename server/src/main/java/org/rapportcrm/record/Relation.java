package org.rapportcrm.record;

import org.jooq.Condition;
import org.jooq.Table;

/**
 * A way from a record to others that have to do with it: filters follow it ("whose employer is in
 * Vienna").
 *
 * @param key lower_snake_case, unique in its kind
 * @param target the kind of the others
 */
public record Relation(String key, String labelKey, String target, Join join) {
    /** Which of the others belong to a record: a condition over both tables. */
    @FunctionalInterface
    public interface Join {
        Condition of(Table<?> record, Table<?> others);
    }
}
