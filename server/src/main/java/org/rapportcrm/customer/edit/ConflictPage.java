package org.rapportcrm.customer.edit;

import java.time.Instant;
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
