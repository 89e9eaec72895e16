package org.rapportcrm.access.token;

import org.rapportcrm.shared.Problem;

/** The token is not for this, whatever its user may do. */
public final class ScopeMissing extends Problem {
    private static final long serialVersionUID = 1L;

    public ScopeMissing(Scope scope) {
        super(Kind.NOT_ALLOWED, "access.token.scope-missing", scope.toString());
    }
}
