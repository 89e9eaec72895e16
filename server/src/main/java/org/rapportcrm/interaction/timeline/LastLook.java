package org.rapportcrm.interaction.timeline;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;
import static org.rapportcrm.journal.view.Tables.LOOK;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.customer.Visiting;

/**
 * When a viewer last looked at a customer before they came now. What is new stays so for the hour
 * in which they come, however often they open the page in it.
 *
 * @param at null for whoever comes for the first time
 */
record LastLook(UUID viewer, @Nullable Instant at) {
    static Select<?> query(Visiting visiting) {
        return select(LOOK.HOUR, LOOK.FIRST_AT, LOOK.LAST_AT)
                .from(LOOK)
                .where(
                        LOOK.VIEWER_ID.eq(visiting.viewer().id()),
                        LOOK.CUSTOMER_ID.eq(visiting.customer()))
                .orderBy(LOOK.HOUR.desc())
                .limit(2);
    }

    static LastLook of(List<? extends Record> looks, Visit visit) {
        Instant hour = visit.at().truncatedTo(ChronoUnit.HOURS);
        UUID viewer = visit.viewer().id();
        for (Record look : looks) {
            if (look.get(LOOK.HOUR).isBefore(hour)) {
                return new LastLook(viewer, look.get(LOOK.LAST_AT));
            }
        }
        return new LastLook(viewer, looks.isEmpty() ? null : looks.getFirst().get(LOOK.FIRST_AT));
    }

    /** Whether others, or our sources, added the entry since then. */
    boolean isNew(Record entry) {
        return at != null
                && Objects.requireNonNull(entry.get(INTERACTION_.CREATED_AT)).isAfter(at)
                && !viewer.equals(entry.get(INTERACTION_.USER_ID));
    }
}
