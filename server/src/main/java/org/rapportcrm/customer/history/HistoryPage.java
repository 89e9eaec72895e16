package org.rapportcrm.customer.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was changed about a customer, newest first.
 *
 * @param more where older changes are; null when there are none
 */
public record HistoryPage(UUID customer, String name, List<Event> events, @Nullable String more) {
    /**
     * One change.
     *
     * @param who null when no colleague did it
     * @param apart who came in by a merge and can be taken out again
     * @param undoable whether it left something that the reader can put back
     */
    public record Event(
            long position,
            Instant at,
            @Nullable String who,
            String recordType,
            String kind,
            String cause,
            @Nullable UUID sourceRecord,
            List<Line> lines,
            List<Apart> apart,
            boolean undoable) {

        public String textKey() {
            return "customer.history." + recordType.replace('_', '-') + "." + kind;
        }

        public String icon() {
            return switch (kind) {
                case "created" -> "plus";
                case "deleted" -> "trash";
                case "restored" -> "history";
                case "merged" -> "git-merge";
                case "unmerged" -> "git-branch";
                default -> "pencil";
            };
        }
    }

    /** One field: what stood there, and what has stood there since; empty texts for nothing. */
    public record Line(String label, String from, String to) {}

    /** A customer who went into this one. */
    public record Apart(UUID customer, String name) {
        public String path() {
            return "/customers/" + customer + "/separation";
        }
    }

    public String undoPath(Event event) {
        return "/customers/" + customer + "/undo?change=" + event.position();
    }
}
