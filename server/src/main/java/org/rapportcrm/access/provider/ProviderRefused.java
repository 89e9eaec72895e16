package org.rapportcrm.access.provider;

import org.rapportcrm.shared.Problem;

/** What came from a provider proves nothing; why, only the log tells. */
final class ProviderRefused extends Problem {
    private static final long serialVersionUID = 1L;

    ProviderRefused(String why) {
        super(Kind.INVALID, "access.problem.provider-refused");
        initCause(new IllegalArgumentException(why));
    }

    ProviderRefused(String why, Exception cause) {
        super(Kind.INVALID, "access.problem.provider-refused");
        initCause(new IllegalArgumentException(why, cause));
    }
}
