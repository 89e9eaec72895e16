package org.rapportcrm.interaction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we say we will do, and by when. */
public record NewPromise(
        UUID customer,
        String text,
        LocalDate dueOn,
        @Nullable UUID interaction,
        @Nullable Restriction restricted) {}
