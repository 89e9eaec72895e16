package org.rapportcrm.journal;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.rapportcrm.journal.db.Tables.SIGHT;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Row5;
import org.rapportcrm.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers who looked at which customer, one row a viewer, customer and hour. Looks gather in
 * memory and are written together within a second, so that reading never waits for a write; a crash
 * may lose them. Many threads may share it.
 */
@Component
public class Sights implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sights.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final Comparator<Map.Entry<Key, Span>> IN_ONE_ORDER =
            Comparator.comparing(
                    Map.Entry::getKey,
                    Comparator.comparing(Key::viewer)
                            .thenComparing(Key::customer)
                            .thenComparing(Key::hour));

    private final DSLContext db;
    private final Clock clock;
    private final Map<Key, Span> seen = new ConcurrentHashMap<>();

    Sights(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Key(UUID viewer, UUID customer, Instant hour) {}

    private record Span(Instant first, Instant last) {
        Span with(Span later) {
            return new Span(first, later.last());
        }
    }

    public void saw(Viewer viewer, UUID customer) {
        Instant now = clock.instant();
        Key key = new Key(viewer.id(), customer, now.truncatedTo(ChronoUnit.HOURS));
        seen.merge(key, new Span(now, now), Span::with);
    }

    /** Writes what was seen since the last time. */
    @Scheduled(fixedDelay = 500)
    public void write() {
        List<Map.Entry<Key, Span>> taken = new ArrayList<>();
        for (Key key : seen.keySet()) {
            Span span = seen.remove(key);
            if (span != null) {
                taken.add(Map.entry(key, span));
            }
        }
        // other nodes write the same rows: in another order, that is a deadlock
        taken.sort(IN_ONE_ORDER);
        for (int from = 0; from < taken.size(); from += MOST_AT_ONCE) {
            write(taken.subList(from, Math.min(taken.size(), from + MOST_AT_ONCE)));
        }
    }

    @Override
    public void destroy() {
        write();
    }

    private void write(List<Map.Entry<Key, Span>> some) {
        List<Row5<UUID, UUID, Instant, Instant, Instant>> rows =
                some.stream()
                        .map(entry ->
                                row(
                                        entry.getKey().viewer(),
                                        entry.getKey().customer(),
                                        entry.getKey().hour(),
                                        entry.getValue().first(),
                                        entry.getValue().last()))
                        .toList();
        try {
            db.insertInto(
                            SIGHT,
                            SIGHT.VIEWER_ID,
                            SIGHT.CUSTOMER_ID,
                            SIGHT.HOUR,
                            SIGHT.FIRST_AT,
                            SIGHT.LAST_AT)
                    .valuesOfRows(rows)
                    .onConflict(SIGHT.VIEWER_ID, SIGHT.CUSTOMER_ID, SIGHT.HOUR)
                    .doUpdate()
                    .set(SIGHT.LAST_AT, greatest(SIGHT.LAST_AT, excluded(SIGHT.LAST_AT)))
                    .execute();
        } catch (DataAccessException e) {
            LOG.warn("{} looks at customers are forgotten", some.size(), e);
        }
    }
}
