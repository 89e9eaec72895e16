package org.rapportcrm.care.cases;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a case can stand, stands and stood. */
public record Course(UUID id, List<Step> steps, boolean isSolved, boolean canWrite) {
    /**
     * @param spent how long it stood there; null where it never did
     */
    public record Step(UUID id, String name, boolean now, @Nullable Duration spent) {
        public String tone() {
            return now ? "is-on" : "";
        }

        /** Key of a message that takes {@link #spentIn}. */
        public String unitKey() {
            return "care.spent."
                    + (length().toDays() > 1
                            ? "days"
                            : length().toHours() > 1 ? "hours" : "minutes");
        }

        public long spentIn() {
            Duration length = length();
            return length.toDays() > 1
                    ? length.toDays()
                    : length.toHours() > 1 ? length.toHours() : length.toMinutes();
        }

        private Duration length() {
            return spent == null ? Duration.ZERO : spent;
        }
    }

    /** Solving what is open, opening again what is solved. */
    public String action() {
        return isSolved ? "reopen" : "solve";
    }

    public String actionIcon() {
        return isSolved ? "rotate-clockwise" : "check";
    }

    public String path() {
        return "/cases/" + id;
    }
}
