package org.rapportcrm.access.limit;

import org.rapportcrm.shared.Problem;

/** A token has used up its minute. */
final class TooManyRequests extends Problem {
    private static final long serialVersionUID = 1L;

    TooManyRequests(Standing standing) {
        super(Kind.TOO_MANY, "access.limit.too-many", standing.quota(), standing.seconds());
    }
}
