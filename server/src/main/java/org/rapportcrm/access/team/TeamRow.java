package org.rapportcrm.access.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team in the tree.
 *
 * @param mergedInto the name of the one that it became part of
 * @param level 0 at the top
 */
public record TeamRow(
        UUID id,
        String name,
        @Nullable UUID parent,
        @Nullable UUID department,
        boolean isRetired,
        @Nullable String mergedInto,
        int level,
        int members) {

    /** Stands before the name, so that the tree shows where styles do not. */
    public String indent() {
        return "– ".repeat(level);
    }
}
