package org.rapportcrm.customer.merge;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether something followed nobody. */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class WatchingLatecomers {
    private final Latecomers latecomers;

    WatchingLatecomers(Latecomers latecomers) {
        this.latecomers = latecomers;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        goOn(latecomers::look);
        goOn(latecomers::follow);
    }

    private static void goOn(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            more = step.getAsBoolean();
        }
    }
}
