package org.rapportcrm.record.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.Filter;

/**
 * Which records are read, what of them, and in which order.
 *
 * @param narrowed beyond the filter, over the table of the kind; what no URL can say
 * @param fields keys; those that the viewer may not read are left out
 * @param after behind which row the page begins
 */
public record ListRequest(
        RecordType type,
        Filter filter,
        Function<Table<?>, Condition> narrowed,
        List<String> fields,
        Order order,
        @Nullable Cursor after,
        int limit) {

    public ListRequest {
        fields = List.copyOf(fields);
    }

    public static ListRequest of(
            RecordType type, Filter filter, List<String> fields, Order order, int limit) {
        return new ListRequest(type, filter, _ -> DSL.noCondition(), fields, order, null, limit);
    }

    public ListRequest after(@Nullable Cursor cursor) {
        return new ListRequest(type, filter, narrowed, fields, order, cursor, limit);
    }

    public ListRequest order(Order other) {
        return new ListRequest(type, filter, narrowed, fields, other, after, limit);
    }

    /** With one more field of each record. */
    public ListRequest with(String field) {
        List<String> more = new ArrayList<>(fields);
        more.add(field);
        return new ListRequest(type, filter, narrowed, more, order, after, limit);
    }

    /** Of its records those that pass another filter as well. */
    public ListRequest and(Filter other) {
        return new ListRequest(type, filter.and(other), narrowed, fields, order, after, limit);
    }

    public ListRequest limit(int most) {
        return new ListRequest(type, filter, narrowed, fields, order, after, most);
    }

    public ListRequest narrowedTo(Function<Table<?>, Condition> condition) {
        return new ListRequest(type, filter, condition, fields, order, after, limit);
    }
}
