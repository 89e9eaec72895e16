package org.rapportcrm.access.limit;

import org.rapportcrm.shared.Problem;

/** An idempotency key that is none, or that was another request's. */
final class KeyMisused extends Problem {
    private static final long serialVersionUID = 1L;

    private KeyMisused(String messageKey) {
        super(Kind.INVALID, messageKey);
    }

    static KeyMisused ofAnotherRequest() {
        return new KeyMisused("access.limit.key-of-another");
    }

    static KeyMisused noKey() {
        return new KeyMisused("access.limit.no-key");
    }
}
