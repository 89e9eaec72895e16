package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.web.Words;

/**
 * "Billing wrote 20 minutes ago": customers should not hear two different things from us within the
 * hour.
 */
public final class RecentContact {
    private RecentContact() {}

    public static Select<?> query(Visit visit) {
        return TimelineQueries.others(visit);
    }

    /** Null when nobody else did; of a restricted contact only that it was. */
    public static @Nullable String warning(List<? extends Record> rows, Instant now, Words words) {
        if (rows.isEmpty()) {
            return null;
        }
        Record row = rows.getFirst();
        boolean isReadable = TimelineQueries.isReadable(row);
        String department = row.get(TimelineQueries.DEPARTMENT);
        String user = isReadable ? row.get(TimelineQueries.USER) : null;
        String who = department == null ? user : department;
        Instant at = requireNonNull(row.get(INTERACTION_.OCCURRED_AT));
        String verb = isReadable ? verb(row.get(INTERACTION_.CHANNEL)) : "reached";
        return words.text(
                "interaction.recent." + verb,
                who == null ? words.text("interaction.somebody") : who,
                Math.max(1, Duration.between(at, now).toMinutes()));
    }

    private static String verb(@Nullable String channel) {
        return switch (channel) {
            case "telephone" -> "called";
            case "email", "letter", "fax", "mobile", "facebook", "x" -> "wrote";
            case null, default -> "reached";
        };
    }
}
