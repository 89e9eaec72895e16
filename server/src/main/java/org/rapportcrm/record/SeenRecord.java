package org.rapportcrm.record;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as its viewer may see it.
 *
 * @param values by field key: of the class that {@link FieldType} names, but ids for users,
 *     customers and records, and an array where there are several
 */
public record SeenRecord(UUID id, Map<String, @Nullable Object> values) {
    public @Nullable Object value(String field) {
        return values.get(field);
    }
}
