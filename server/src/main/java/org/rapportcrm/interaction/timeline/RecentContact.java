package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.interaction.Direction;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/**
 * "Billing wrote 20 minutes ago": customers should not hear two different things from us within the
 * hour.
 */
public final class RecentContact {
    private static final Duration RECENT = Duration.ofHours(1);

    private RecentContact() {}

    /** The newest entries, which the timeline shows as well: on the page they travel once. */
    public static Select<?> query(Visiting visiting) {
        return TimelineQueries.page(visiting, TimelineQuery.ALL);
    }

    /** Null when nobody else did; of a restricted contact only that it was. */
    public static @Nullable String warning(
            List<? extends Record> newest, Visit visit, Words words) {
        return newest.stream()
                .filter(isByOthers(visit.viewer()))
                .filter(row -> occurredAt(row).isAfter(visit.at().minus(RECENT)))
                .findFirst()
                .map(row -> warning(row, visit.at(), words))
                .orElse(null);
    }

    private static Predicate<Record> isByOthers(Viewer viewer) {
        return row ->
                Direction.OUT.key().equals(row.get(INTERACTION_.DIRECTION))
                        && !viewer.id().equals(row.get(INTERACTION_.USER_ID))
                        && isOfOthers(row.get(INTERACTION_.DEPARTMENT_ID), viewer.departments());
    }

    private static boolean isOfOthers(@Nullable UUID department, Set<UUID> mine) {
        return mine.isEmpty() || department != null && !mine.contains(department);
    }

    private static String warning(Record row, Instant now, Words words) {
        boolean isReadable = TimelineQueries.isReadable(row);
        @Nullable String department =
                TimelineQueries.department(row).map(TimelineQueries.Department::name).orElse(null);
        String user = isReadable ? TimelineQueries.user(row) : null;
        String who = department == null ? user : department;
        String verb = isReadable ? verb(row.get(INTERACTION_.CHANNEL)) : "reached";
        return words.text(
                "interaction.recent." + verb,
                who == null ? words.text("interaction.somebody") : who,
                Math.max(1, Duration.between(occurredAt(row), now).toMinutes()));
    }

    private static Instant occurredAt(Record row) {
        return requireNonNull(row.get(INTERACTION_.OCCURRED_AT));
    }

    private static String verb(@Nullable String channel) {
        return switch (channel) {
            case "telephone" -> "called";
            case "email", "letter", "fax", "mobile", "facebook", "x" -> "wrote";
            case null, default -> "reached";
        };
    }
}
