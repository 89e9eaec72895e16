package org.rapportcrm.access.department;

import org.rapportcrm.shared.Problem;

/** A department went while somebody or something was to join it. */
public final class DepartmentGone extends Problem {
    private static final long serialVersionUID = 1L;

    DepartmentGone() {
        super(Kind.INVALID, "access.error.department-gone");
    }
}
