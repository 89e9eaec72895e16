package org.rapportcrm.access.department;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department and how many users it has.
 *
 * @param calendar null when it keeps the hours of the whole organization
 */
public record DepartmentRow(
        UUID id, String name, boolean isRetired, @Nullable UUID calendar, int users) {}
