package org.rapportcrm.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer needs from us.
 *
 * @param interaction in which they said so
 */
public record NewRequirement(
        UUID customer, String text, @Nullable UUID interaction, @Nullable Restriction restricted) {}
