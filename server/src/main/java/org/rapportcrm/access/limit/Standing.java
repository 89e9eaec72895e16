package org.rapportcrm.access.limit;

import java.time.Duration;

/**
 * Where a token stands in the running minute, as far as this node knows.
 *
 * @param quota requests a minute
 * @param left of them
 * @param reset until the next minute begins
 */
record Standing(boolean isAdmitted, long quota, long left, Duration reset) {
    /** Whole seconds, so that nobody comes back too early. */
    long seconds() {
        return Math.ceilDiv(reset.toMillis(), 1_000);
    }
}
