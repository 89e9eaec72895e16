package org.rapportcrm.interaction.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.Restriction;

/**
 * Work to be planned.
 *
 * @param kind "task", "call" or "appointment"
 * @param wholeDay due on the day of {@code dueAt}, at no time of day
 * @param interaction in which it was agreed
 */
public record NewTask(
        @Nullable UUID customer,
        String kind,
        String title,
        @Nullable String note,
        Instant dueAt,
        boolean wholeDay,
        @Nullable String place,
        UUID assignee,
        @Nullable Restriction restricted,
        @Nullable UUID interaction) {}
