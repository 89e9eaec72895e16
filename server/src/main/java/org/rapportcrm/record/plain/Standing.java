package org.rapportcrm.record.plain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands.
 *
 * @param binned whether it rests in the bin
 * @param values of all kept fields, by key
 */
public record Standing(UUID id, int version, boolean binned, Map<String, @Nullable Object> values) {
    public @Nullable Object value(String field) {
        return values.get(field);
    }
}
