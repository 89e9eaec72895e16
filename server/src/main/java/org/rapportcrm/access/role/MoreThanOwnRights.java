package org.rapportcrm.access.role;

import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Problem;

/** Somebody would hand out, or get hold of, a right that they do not have themselves. */
public final class MoreThanOwnRights extends Problem {
    private static final long serialVersionUID = 1L;

    MoreThanOwnRights(Permission permission) {
        super(Kind.NOT_ALLOWED, "access.problem.more-than-own-rights", permission);
    }
}
