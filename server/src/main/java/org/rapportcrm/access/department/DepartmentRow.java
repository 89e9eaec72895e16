package org.rapportcrm.access.department;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department and how many users it has.
 *
 * @param mergedInto the name of the one that it became part of
 * @param calendar null when it keeps the hours of the whole organization
 */
public record DepartmentRow(
        UUID id,
        String name,
        boolean isRetired,
        @Nullable String mergedInto,
        @Nullable UUID calendar,
        int users) {}
