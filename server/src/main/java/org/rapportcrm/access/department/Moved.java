package org.rapportcrm.access.department;

import java.util.List;
import java.util.UUID;

/**
 * What a merge took from a department.
 *
 * @param departments that had been merged into it before
 */
record Moved(List<UUID> users, List<UUID> teams, List<UUID> departments) {}
