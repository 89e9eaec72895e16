package org.rapportcrm.access.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge took from a team.
 *
 * @param joined those of its members who were not in the other one before
 * @param below the teams that were below it
 * @param parent the team that it was below
 * @param teams that had been merged into it before
 */
record Moved(
        List<Member> members,
        List<UUID> joined,
        List<UUID> below,
        @Nullable UUID parent,
        List<UUID> teams) {
    record Member(UUID user, boolean leads) {}
}
