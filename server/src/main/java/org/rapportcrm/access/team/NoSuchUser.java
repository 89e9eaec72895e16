package org.rapportcrm.access.team;

import org.rapportcrm.shared.Problem;

/** Whoever should join does not work here. */
final class NoSuchUser extends Problem {
    private static final long serialVersionUID = 1L;

    NoSuchUser() {
        super(Kind.INVALID, "access.problem.no-such-user");
    }
}
