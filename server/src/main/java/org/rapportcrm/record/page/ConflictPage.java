package org.rapportcrm.record.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same fields: both versions, to choose from.
 *
 * @param form of which the record is, at the version as it stands now
 * @param kept what else was typed and nobody else touched
 */
public record ConflictPage(FormPage form, List<Choice> choices, Map<String, String> kept) {
    /**
     * @param theirs as it stands now
     * @param mine as it was typed
     * @param by who wrote theirs; null when no person did
     */
    public record Choice(FormInput theirs, FormInput mine, @Nullable String by, Instant at) {}
}
