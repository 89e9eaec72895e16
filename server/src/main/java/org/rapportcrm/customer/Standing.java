package org.rapportcrm.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it stands: its values by field key, without contact points and relationships.
 *
 * @param version counts the changes of its values
 * @param binned whether it rests in the bin
 */
public record Standing(
        UUID id, long number, int version, boolean binned, Map<String, Object> values) {

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    public @Nullable String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    public List<String> words(String field) {
        return values.get(field) instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
    }

    /** What people call it; the number where nobody told us a name. */
    public String name() {
        return CustomerName.orNumber(text("name"), number);
    }
}
