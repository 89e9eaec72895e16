package org.rapportcrm.access.team;

import org.rapportcrm.shared.Problem;

/** A team was deleted while somebody put another one below it. */
final class TeamGone extends Problem {
    private static final long serialVersionUID = 1L;

    TeamGone() {
        super(Kind.INVALID, "access.error.team-gone");
    }
}
