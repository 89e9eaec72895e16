package org.rapportcrm.record;

import java.util.Map;
import org.rapportcrm.journal.Author;

/**
 * An action as somebody asks for it.
 *
 * @param values what it is told, by field key, as in a {@link Row}; a blank text says that there is
 *     to be no value
 */
public record Doing(RecordType type, Author author, Map<String, Object> values) {
    public Doing {
        values = Map.copyOf(values);
    }
}
