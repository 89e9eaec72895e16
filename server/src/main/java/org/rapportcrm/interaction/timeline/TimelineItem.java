package org.rapportcrm.interaction.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the timeline as it is shown, in the reader's words. */
public sealed interface TimelineItem {
    /** The heading over what happened in one stretch of time. */
    record Day(String label) implements TimelineItem {}

    /**
     * Something that happened.
     *
     * @param path of the record that it stands for
     * @param isNew since the reader last looked
     */
    record Entry(
            UUID id,
            Instant at,
            String time,
            String icon,
            String title,
            @Nullable String path,
            @Nullable String about,
            @Nullable String body,
            List<Note> notes,
            boolean isNew,
            boolean isPinned,
            Change change)
            implements TimelineItem {
        public boolean isChangeable() {
            return change == Change.ALLOWED;
        }

        public boolean isDenied() {
            return change == Change.DENIED;
        }
    }

    /** Whether the reader may put an entry right. */
    enum Change {
        ALLOWED,
        DENIED,
        /** It stands for a record, which is changed on its own page. */
        ELSEWHERE
    }

    /** An entry whose content the reader may not see; that it happened they may know. */
    record Restricted(Instant at, String time, String text) implements TimelineItem {}

    /** Changes of the customer's own fields, folded into one line. */
    record Changes(String summary, List<String> lines) implements TimelineItem {}

    /**
     * A remark under an entry.
     *
     * @param tone of a pill; null is plain text
     * @param path of whom it names
     */
    record Note(String icon, String text, @Nullable String tone, @Nullable String path) {
        static Note pill(String icon, String text, String tone) {
            return new Note(icon, text, tone, null);
        }
    }
}
