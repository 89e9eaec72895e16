package org.rapportcrm.interaction.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as it is shown.
 *
 * @param more path of the entries that follow; null at the end
 */
public record ShownTimeline(
        UUID customer,
        List<Chip> chips,
        List<TimelineItem.Entry> pinned,
        List<TimelineItem> items,
        @Nullable String more,
        boolean isFiltered) {

    /** One way to narrow the timeline. */
    public record Chip(
            String label, @Nullable String icon, String count, String path, boolean isOn) {}

    public boolean isEmpty() {
        return items.isEmpty() && pinned.isEmpty();
    }

    public String path() {
        return "/customers/" + customer + "/timeline";
    }
}
