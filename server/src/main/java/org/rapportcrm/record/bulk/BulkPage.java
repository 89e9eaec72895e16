package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bulk work as its page shows it.
 *
 * @param count how far it is, in words
 * @param remaining how long it will take still, in words
 * @param undone path of the work that took it back
 */
public record BulkPage(
        UUID id,
        String titleKey,
        String listKey,
        String list,
        String state,
        long done,
        long total,
        String count,
        @Nullable String remaining,
        long refused,
        List<Left> left,
        @Nullable String undone) {
    /**
     * A record that stayed as it was.
     *
     * @param path null where the viewer does not see it
     */
    public record Left(String name, @Nullable String path, String reason) {}

    public boolean isRunning() {
        return state.equals("running");
    }

    public boolean canUndo() {
        return !isRunning() && undone == null && done > refused;
    }

    public String path() {
        return "/bulk/" + id;
    }

    public String tone() {
        return switch (state) {
            case "running" -> "is-note";
            case "done" -> "is-ok";
            default -> "is-bad";
        };
    }

    public String icon() {
        return switch (state) {
            case "running" -> "player-play";
            case "done" -> "check";
            default -> "alert-circle";
        };
    }
}
