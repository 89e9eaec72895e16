package org.rapportcrm.access.department;

import java.util.UUID;

/** A department and how many users it has. */
public record DepartmentRow(UUID id, String name, int users) {}
