package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.filter.Filter;

/** The records that somebody chose. */
sealed interface Chosen {
    /** One by one. */
    record Named(List<UUID> records) implements Chosen {
        public Named {
            records = List.copyOf(records);
        }
    }

    /** All that a list shows. */
    record All(Filter filter) implements Chosen {}

    default boolean isNobody() {
        return this instanceof Named(var records) && records.isEmpty();
    }
}
