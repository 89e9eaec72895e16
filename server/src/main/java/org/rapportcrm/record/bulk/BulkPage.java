package org.rapportcrm.record.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bulk work as its page shows it.
 *
 * @param count how far it is, in words
 * @param remaining how long it will take still, in words
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
        Back back) {
    /**
     * The way back.
     *
     * @param offered whether there is anything to take back still
     * @param until the last day on which that can be done, in words
     * @param undone path of the work that took it back
     */
    public record Back(boolean offered, String until, @Nullable String undone) {}

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
        return !isRunning() && back.offered();
    }

    public String path() {
        return "/bulk/" + id;
    }

    public String tone() {
        return tone(state);
    }

    public String icon() {
        return icon(state);
    }

    static String tone(String state) {
        return switch (state) {
            case "running" -> "is-note";
            case "done" -> "is-ok";
            default -> "is-bad";
        };
    }

    static String icon(String state) {
        return switch (state) {
            case "running" -> "player-play";
            case "done" -> "check";
            default -> "alert-circle";
        };
    }
}
