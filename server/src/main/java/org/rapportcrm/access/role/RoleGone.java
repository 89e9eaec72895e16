package org.rapportcrm.access.role;

import org.rapportcrm.shared.Problem;

/** A role was deleted while somebody chose it. */
final class RoleGone extends Problem {
    private static final long serialVersionUID = 1L;

    RoleGone() {
        super(Kind.INVALID, "access.error.role-gone");
    }
}
