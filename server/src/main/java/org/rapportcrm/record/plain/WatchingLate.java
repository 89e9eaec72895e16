package org.rapportcrm.record.plain;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether somebody has come who was waited for. */
@Component
@ConditionalOnBooleanProperty("rapport.jobs")
class WatchingLate {
    private final FollowingLate following;

    WatchingLate(FollowingLate following) {
        this.following = following;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        goOn(following::look);
        goOn(() -> following.follow(FollowingLate.AT_ONCE));
    }

    private static void goOn(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            more = step.getAsBoolean();
        }
    }
}
