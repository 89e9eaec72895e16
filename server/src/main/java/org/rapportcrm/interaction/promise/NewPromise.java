package org.rapportcrm.interaction.promise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.Restriction;

/** What we say we will do, and by when. */
public record NewPromise(
        UUID customer,
        String text,
        LocalDate dueOn,
        @Nullable UUID interaction,
        @Nullable Restriction restricted) {}
