package org.rapportcrm.database;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Whether a value is one of many: as one array, so that however many are one statement. One alone
 * is equal to it: the server keeps the plan of that, while it plans for an array anew each time.
 */
public final class Among {
    private Among() {}

    public static <T> Condition of(Field<T> field, Collection<T> values) {
        if (values.size() == 1) {
            return field.eq(values.iterator().next());
        }
        Class<T> type = field.getType();
        return field.eq(any(val(values.toArray(length -> array(type, length)))));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(Class<T> type, int length) {
        return (T[]) Array.newInstance(type, length);
    }
}
