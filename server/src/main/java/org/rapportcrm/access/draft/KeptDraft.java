package org.rapportcrm.access.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody typed earlier and did not save.
 *
 * @param form the path that it is sent to
 * @param id of the form as it was opened
 * @param typed lists of values by field, as JSON
 */
public record KeptDraft(String form, UUID id, String typed, Instant at) {}
