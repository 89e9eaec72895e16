package org.rapportcrm.record.mine;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.record.db.Tables.RECENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers which records somebody opened. As with looks at customers, they gather in memory and
 * are written together within a second, so that no page waits; a crash may lose them.
 */
@Component
public class RecentRecords implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RecentRecords.class);
    private static final int KEPT = 50;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Comparator<Opened> IN_ONE_ORDER =
            Comparator.comparing(Opened::user)
                    .thenComparing(Opened::kind)
                    .thenComparing(Opened::record);

    private final DSLContext db;
    private final Clock clock;
    private final Map<Opened, Instant> opened = new ConcurrentHashMap<>();

    RecentRecords(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Opened(UUID user, String kind, UUID record) {}

    void opened(Viewer viewer, String kind, UUID record) {
        opened.put(new Opened(viewer.id(), kind, record), clock.instant());
    }

    /** Writes what was opened since the last time. */
    @Scheduled(fixedDelay = 500)
    public void write() {
        // other nodes write the same rows: in another order, that is a deadlock
        List<Opened> taken =
                opened.keySet().stream().sorted(IN_ONE_ORDER).limit(MOST_AT_ONCE).toList();
        Map<Opened, Instant> times =
                taken.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        one -> Objects.requireNonNull(opened.remove(one))));
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken, times);
            forgetTheOldest(taken.stream().map(Opened::user).collect(Collectors.toSet()));
        } catch (DataAccessException e) {
            LOG.warn("{} opened records are forgotten", taken.size(), e);
        }
    }

    @Override
    public void destroy() {
        write();
    }

    private void write(List<Opened> taken, Map<Opened, Instant> times) {
        db.insertInto(RECENT, RECENT.USER_ID, RECENT.KIND, RECENT.RECORD_ID, RECENT.OPENED_AT)
                .valuesOfRows(
                        taken.stream()
                                .map(one ->
                                        row(one.user(), one.kind(), one.record(), times.get(one)))
                                .toList())
                .onConflict(RECENT.USER_ID, RECENT.KIND, RECENT.RECORD_ID)
                .doUpdate()
                .set(RECENT.OPENED_AT, greatest(RECENT.OPENED_AT, excluded(RECENT.OPENED_AT)))
                .execute();
    }

    private void forgetTheOldest(Set<UUID> users) {
        var others = RECENT.as("others");
        db.deleteFrom(RECENT)
                .where(Among.of(RECENT.USER_ID, users))
                .and(
                        RECENT.OPENED_AT.le(
                                select(others.OPENED_AT)
                                        .from(others)
                                        .where(others.USER_ID.eq(RECENT.USER_ID))
                                        .orderBy(others.OPENED_AT.desc())
                                        .limit(KEPT, 1)))
                .execute();
    }
}
