package org.rapportcrm.access.team;

import org.rapportcrm.shared.Problem;

/** A team cannot stand below itself or below one of its own. */
final class TeamInItself extends Problem {
    private static final long serialVersionUID = 1L;

    TeamInItself() {
        super(Kind.CONFLICT, "access.problem.team-in-itself");
    }
}
