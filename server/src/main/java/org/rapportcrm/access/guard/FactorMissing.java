package org.rapportcrm.access.guard;

import org.springframework.security.core.AuthenticationException;

/** A role of the user wants a second factor, and there is none yet. */
final class FactorMissing extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    FactorMissing() {
        super("set up a second factor first");
    }
}
