package org.rapportcrm.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work to be planned.
 *
 * @param kind "task", "call" or "appointment"
 * @param wholeDay due on the day of {@code dueAt}, at no time of day
 * @param endsAt of an appointment
 * @param interaction in which it was agreed
 */
public record NewTask(
        @Nullable UUID customer,
        String kind,
        String title,
        @Nullable String note,
        Instant dueAt,
        boolean wholeDay,
        @Nullable Instant endsAt,
        @Nullable String place,
        UUID assignee,
        @Nullable Restriction restricted,
        @Nullable UUID interaction) {}
