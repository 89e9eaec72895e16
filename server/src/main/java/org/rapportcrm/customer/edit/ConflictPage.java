package org.rapportcrm.customer.edit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same fields: both versions, to choose from.
 *
 * @param version as it stands now; what is chosen is compared with it
 * @param kept what else was typed and nobody else touched
 */
public record ConflictPage(
        UUID customer, String name, int version, List<Choice> choices, Map<String, String> kept) {

    /** Goes along with what was typed; nothing where nobody sent it. */
    ConflictPage with(String field, @Nullable String sent) {
        if (sent == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(kept);
        more.put(field, sent);
        return new ConflictPage(customer, name, version, choices, more);
    }

    /**
     * @param theirs as it stands now
     * @param mine as it was typed
     * @param by who wrote theirs; null when no person did
     */
    public record Choice(FormInput theirs, FormInput mine, @Nullable String by, Instant at) {
        public String field() {
            return mine.field();
        }
    }
}
