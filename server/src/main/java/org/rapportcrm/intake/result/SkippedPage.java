package org.rapportcrm.intake.result;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rapportcrm.record.Outcome.State;

/**
 * Rows of an import that wait or were refused.
 *
 * @param header names of the columns, as far as the file has any
 * @param more whether further rows follow
 */
public record SkippedPage(
        UUID id, String name, State state, List<String> header, List<Row> rows, boolean more) {
    /** A row with its reason in words. */
    public record Row(long line, String reason, List<String> cells) {}

    public String title() {
        return "intake.rows." + state.name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/imports/" + id + "/rows?state=" + state.name();
    }

    public String download() {
        return "/imports/" + id + "/rows.csv?state=" + state.name();
    }

    public String next() {
        return path() + "&after=" + rows.getLast().line();
    }
}
