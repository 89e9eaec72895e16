package org.rapportcrm.identity.match;

import static org.rapportcrm.identity.db.Tables.THRESHOLD;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each source's customers are joined and asked about by. */
@Component
public class Thresholds {
    private final DSLContext db;

    Thresholds(DSLContext db) {
        this.db = db;
    }

    /** All of them, as they stand at one moment. */
    public record All(Map<UUID, Threshold> bySource) {
        public Threshold house() {
            return Objects.requireNonNull(bySource.get(Threshold.HOUSE));
        }

        public Threshold of(@Nullable UUID source) {
            return source == null ? house() : bySource.getOrDefault(source, house());
        }

        /** The lowest at which anybody is asked. */
        public double lowest() {
            return bySource.values().stream().mapToDouble(Threshold::lower).min().orElseThrow();
        }

        /** The lowest at which anybody is joined. */
        public double lowestSure() {
            return bySource.values().stream().mapToDouble(Threshold::upper).min().orElseThrow();
        }
    }

    public All all() {
        Map<UUID, Threshold> all = new HashMap<>();
        db.selectFrom(THRESHOLD)
                .forEach(row ->
                        all.put(
                                row.getSourceId(),
                                new Threshold(
                                        row.getSourceId(),
                                        row.getAutomatic(),
                                        row.getUpper(),
                                        row.getLower(),
                                        row.getTeamId())));
        return new All(all);
    }

    public void set(Threshold threshold) {
        db.insertInto(THRESHOLD)
                .set(THRESHOLD.SOURCE_ID, threshold.source())
                .set(THRESHOLD.AUTOMATIC, threshold.automatic())
                .set(THRESHOLD.UPPER, threshold.upper())
                .set(THRESHOLD.LOWER, threshold.lower())
                .set(THRESHOLD.TEAM_ID, threshold.team())
                .onConflict(THRESHOLD.SOURCE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** From now on what holds for all holds for that source. */
    public void forget(UUID source) {
        db.deleteFrom(THRESHOLD).where(THRESHOLD.SOURCE_ID.eq(source)).execute();
    }
}
