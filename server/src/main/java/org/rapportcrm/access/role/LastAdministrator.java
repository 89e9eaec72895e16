package org.rapportcrm.access.role;

import org.rapportcrm.shared.Problem;

/** Without this user or role nobody could administer Rapport any more. */
public final class LastAdministrator extends Problem {
    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super(Kind.CONFLICT, "access.problem.last-administrator");
    }
}
