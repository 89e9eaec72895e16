package org.rapportcrm.access.outgoing;

import org.rapportcrm.shared.Problem;

/**
 * Another server did not answer as it should, or is none that we may ask; which of it, the log
 * tells.
 */
public final class OutgoingCallFailed extends Problem {
    private static final long serialVersionUID = 1L;

    OutgoingCallFailed(Exception cause) {
        super(Kind.UNAVAILABLE, "access.problem.outgoing-call-failed");
        initCause(cause);
    }
}
