package org.rapportcrm.interaction.promise;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour, so that a day that begins anywhere is noticed. */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class WatchingPromises {
    private final DuePromises promises;

    WatchingPromises(DuePromises promises) {
        this.promises = promises;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void look() {
        promises.tell();
    }
}
