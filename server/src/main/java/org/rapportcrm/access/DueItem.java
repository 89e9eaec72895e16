package org.rapportcrm.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, in their words.
 *
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param path of its page; null when it has none
 * @param about whom or what it is about; null for nobody
 * @param at the place among those of the same urgency
 * @param why now
 * @param note what there is to know about it
 */
public record DueItem(
        String kind,
        UUID id,
        String icon,
        String title,
        @Nullable String path,
        @Nullable About about,
        Urgency urgency,
        Instant at,
        When when,
        String why,
        @Nullable String note,
        Set<Way> ways) {

    public DueItem {
        ways = Set.copyOf(ways);
    }

    /** Whom something is about. */
    public record About(String name, String path) {}

    /** When it is due, as a pill says it. */
    public record When(String text, String icon, String tone) {}

    /** The order of a day: first whoever waits for us. */
    public enum Urgency {
        /** We told a customer that it would be done by now. */
        PROMISED,
        LATE,
        TODAY,
        /** Nothing moves any more. */
        STILL,
        /** Not due yet: what comes next when all is done. */
        AHEAD;

        public String labelKey() {
            return "access.due." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What can be done with it where it stands. */
    public enum Way {
        DONE,
        LATER,
        HAND_OVER
    }

    public boolean can(Way way) {
        return ways.contains(way);
    }
}
