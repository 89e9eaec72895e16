package org.rapportcrm.intake.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Outcome.Effect;
import org.rapportcrm.record.Outcome.State;
import org.rapportcrm.record.Reason;

/**
 * What an import would do, tried on its first rows and taken back.
 *
 * @param partial whether the file has more rows than were tried
 */
public record Trial(
        Progress progress,
        boolean partial,
        Duration took,
        List<Cause> causes,
        Map<Effect, List<Example>> examples) {

    /**
     * Rows that wait or would be refused for the same cause.
     *
     * @param sights the first of them
     */
    public record Cause(State state, String key, long rows, List<Sight> sights) {
        public Reason reason() {
            return sights.getFirst().reason();
        }
    }

    /** A row with what is wrong with it. */
    public record Sight(long line, Reason reason) {}

    /**
     * What would become of one row.
     *
     * @param row its values by field
     * @param before the values that would change; empty for a new record
     */
    public record Example(
            long line,
            Map<String, ?> row,
            Map<String, ?> before,
            Map<String, ? extends @Nullable Object> after) {}

    /** Rows whose record stands already, just so. */
    public long same() {
        return progress.used() - progress.created() - progress.changed() + progress.known();
    }
}
