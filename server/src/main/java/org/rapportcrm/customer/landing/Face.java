package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one customer says of itself when several become one.
 *
 * @param values by field, as typed in {@link Profile}
 * @param sayings by field, who said it; a field that is absent was said by {@code first}
 */
record Face(
        UUID customer,
        Map<String, ? extends @Nullable Object> values,
        Map<String, Saying> sayings,
        Saying first) {

    /** Which source said something, and when. */
    record Saying(UUID source, Instant at) {
        private static final UUID HAND = new UUID(0, 0);

        boolean isByHand() {
            return source.equals(HAND);
        }
    }

    @Nullable Object get(String field) {
        return values.get(field);
    }

    Saying saying(String field) {
        return sayings.getOrDefault(field, first);
    }
}
