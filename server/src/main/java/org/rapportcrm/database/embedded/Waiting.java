package org.rapportcrm.database.embedded;

import java.io.IOException;
import java.time.Duration;

/** Waits for what nobody tells us about. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    static boolean until(Condition condition, Duration patience)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    interface Condition {
        boolean holds() throws IOException;
    }
}
