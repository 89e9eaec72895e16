package org.rapportcrm.record.read;

import org.rapportcrm.shared.Problem;

/** What was asked for has no index, and reading all of it would take too long. */
public final class TakesTooLong extends Problem {
    private static final long serialVersionUID = 1L;

    TakesTooLong(Throwable cause) {
        super(Kind.UNAVAILABLE, "record.list.takes-too-long");
        initCause(cause);
    }
}
