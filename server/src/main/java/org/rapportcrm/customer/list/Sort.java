package org.rapportcrm.customer.list;

import static org.jooq.impl.DSL.row;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RowN;
import org.jspecify.annotations.Nullable;

/** In which order customers are listed; each has its index, alone and with each filter. */
enum Sort {
    NAME("name", false, CUSTOMER_.SORT_NAME, CUSTOMER_.ID),
    /** Ids are in the order of time. */
    NEWEST("newest", true, CUSTOMER_.ID),
    CONTACT("contact", true, CUSTOMER_.LAST_CONTACT_AT, CUSTOMER_.ID);

    private final String key;
    private final boolean isFalling;
    private final List<Field<?>> by;

    Sort(String key, boolean isFalling, Field<?>... by) {
        this.key = key;
        this.isFalling = isFalling;
        this.by = List.of(by);
    }

    static Sort of(@Nullable String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst().orElse(NAME);
    }

    String key() {
        return key;
    }

    List<? extends OrderField<?>> fields() {
        return ordered(isFalling);
    }

    /** The same order from its end. */
    List<? extends OrderField<?>> backwards() {
        return ordered(!isFalling);
    }

    /** What comes behind a customer of whom the row knows id, sort name and last contact. */
    Condition after(Record last) {
        return beyond(last, isFalling);
    }

    /** What comes before such a customer. */
    Condition before(Record first) {
        return beyond(first, !isFalling);
    }

    private List<? extends OrderField<?>> ordered(boolean falling) {
        return by.stream().map(field -> falling ? field.desc() : field.asc()).toList();
    }

    private Condition beyond(Record place, boolean falling) {
        RowN key = row(by);
        Object[] values = by.stream().map(place::get).toArray();
        return falling ? key.lt(values) : key.gt(values);
    }
}
