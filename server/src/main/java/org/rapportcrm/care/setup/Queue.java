package org.rapportcrm.care.setup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where cases wait.
 *
 * @param team that works on them
 */
public record Queue(UUID id, String name, @Nullable UUID team) {}
