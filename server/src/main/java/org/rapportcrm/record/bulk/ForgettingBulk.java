package org.rapportcrm.record.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.work.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets after a while what was done to many records, and with it the way back. */
@Component
class ForgettingBulk {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 100;

    private final BulkStore store;
    private final Jobs jobs;
    private final Clock clock;

    ForgettingBulk(BulkStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Set<UUID> forgotten;
        do {
            forgotten = store.forget(clock.instant().minus(KEPT), AT_ONCE);
            jobs.forget(forgotten);
        } while (forgotten.size() == AT_ONCE);
    }
}
