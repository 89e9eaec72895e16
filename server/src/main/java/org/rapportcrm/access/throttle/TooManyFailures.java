package org.rapportcrm.access.throttle;

import java.time.Duration;
import org.rapportcrm.shared.Problem;

/** Too many wrong passwords or codes for this account or from this address; it ends by itself. */
public final class TooManyFailures extends Problem {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super(Kind.TOO_MANY, "access.problem.too-many-failures", wait.toMinutes() + 1);
        this.wait = wait;
    }

    /** Whole seconds until the next attempt counts. */
    public long retryAfterSeconds() {
        return wait.toSeconds() + 1;
    }
}
