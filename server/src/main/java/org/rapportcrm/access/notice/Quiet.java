package org.rapportcrm.access.notice;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and of what a user does not want to be told.
 *
 * @param from null when there are no quiet hours
 * @param to not quiet any more; before {@code from} when they go over midnight
 * @param muted keys of kinds
 */
record Quiet(@Nullable LocalTime from, @Nullable LocalTime to, Set<String> muted) {
    boolean isQuietAt(LocalTime now) {
        if (from == null || to == null) {
            return false;
        }
        boolean isAfter = !now.isBefore(from);
        boolean isBefore = now.isBefore(to);
        return from.isBefore(to) ? isAfter && isBefore : isAfter || isBefore;
    }
}
