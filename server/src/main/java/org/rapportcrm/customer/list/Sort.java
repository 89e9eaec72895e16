package org.rapportcrm.customer.list;

import static org.jooq.impl.DSL.row;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** In which order customers are listed; each has its index, alone and with each filter. */
enum Sort {
    NAME("name", List.of(CUSTOMER_.SORT_NAME.asc(), CUSTOMER_.ID.asc())) {
        @Override
        Condition after(Record last) {
            return row(CUSTOMER_.SORT_NAME, CUSTOMER_.ID)
                    .gt(row(last.get(CUSTOMER_.SORT_NAME), last.get(CUSTOMER_.ID)));
        }
    },
    /** Ids are in the order of time. */
    NEWEST("newest", List.of(CUSTOMER_.ID.desc())) {
        @Override
        Condition after(Record last) {
            return CUSTOMER_.ID.lt(last.get(CUSTOMER_.ID));
        }
    },
    CONTACT("contact", List.of(CUSTOMER_.LAST_CONTACT_AT.desc(), CUSTOMER_.ID.desc())) {
        @Override
        Condition after(Record last) {
            return row(CUSTOMER_.LAST_CONTACT_AT, CUSTOMER_.ID)
                    .lt(row(last.get(CUSTOMER_.LAST_CONTACT_AT), last.get(CUSTOMER_.ID)));
        }
    };

    private final String key;
    private final List<OrderField<?>> fields;

    Sort(String key, List<OrderField<?>> fields) {
        this.key = key;
        this.fields = fields;
    }

    static Sort of(@Nullable String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst().orElse(NAME);
    }

    String key() {
        return key;
    }

    List<OrderField<?>> fields() {
        return fields;
    }

    /** What comes behind a customer of whom the row knows id, sort name and last contact. */
    abstract Condition after(Record last);
}
