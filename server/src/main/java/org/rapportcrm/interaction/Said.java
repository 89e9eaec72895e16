package org.rapportcrm.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline in a reader's words.
 *
 * @param title also of an entry that the reader may not read: then it says only that
 * @param who of us it was
 * @param changePath where the reader may put it right; null when they may not
 */
public record Said(
        UUID id,
        Instant at,
        String icon,
        String title,
        @Nullable String about,
        @Nullable String body,
        @Nullable String who,
        @Nullable String changePath) {}
