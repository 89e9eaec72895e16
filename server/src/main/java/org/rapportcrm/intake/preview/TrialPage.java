package org.rapportcrm.intake.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.run.Trial;

/**
 * What an import would do.
 *
 * @param failure why it could not even be tried
 * @param doubts what the file leaves open
 */
public record TrialPage(
        UUID id,
        @Nullable Trial trial,
        @Nullable String failure,
        List<Problem> problems,
        List<Doubt> doubts,
        List<Skipped> skipped,
        List<Example> created,
        List<Example> changed) {
    private static final int WIDTH = 600;

    /** Rows with the same fault, and what can be done about it. */
    public record Problem(
            String icon,
            String tone,
            String title,
            long rows,
            List<String> sights,
            List<Remedy> remedies) {}

    /** A date that can be read in two ways while no other one tells which. */
    public record Doubt(String date, List<Reading> readings) {}

    /** One way to read it. */
    public record Reading(Remedy remedy, String date, boolean now) {}

    /** A field that stays empty where its value cannot be read. */
    public record Skipped(String label, Remedy undo) {}

    /** One row and what would become of it. */
    public record Example(long line, String title, List<Value> values) {}

    /** A value before and after; blank where there is none. */
    public record Value(String label, String before, String after) {}

    /** A part of the bar over all rows. */
    public record Part(String style, double x, double width) {}

    public List<Part> bar() {
        Trial it = java.util.Objects.requireNonNull(trial);
        long[] counts = {
            it.progress().created(),
            it.progress().changed() + it.same(),
            it.progress().waiting(),
            it.progress().refused()
        };
        String[] styles = {"rp-d4", "rp-d2", "rp-d3", "rp-dbad"};
        double total = Math.max(1, counts[0] + counts[1] + counts[2] + counts[3]);
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < counts.length; i++) {
            double width = counts[i] * WIDTH / total;
            if (counts[i] > 0) {
                parts.add(new Part(styles[i], x, Math.max(2, width - 2)));
                x += width;
            }
        }
        return parts;
    }

    /** Rows that would do something. */
    public long useful() {
        Trial it = java.util.Objects.requireNonNull(trial);
        return it.progress().read() - it.progress().refused();
    }
}
