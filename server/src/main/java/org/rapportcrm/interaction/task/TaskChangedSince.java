package org.rapportcrm.interaction.task;

import org.rapportcrm.shared.Problem;

/** A task is to be changed, or its edit taken back, to which something else happened meanwhile. */
final class TaskChangedSince extends Problem {
    private static final long serialVersionUID = 1L;

    TaskChangedSince() {
        super(Kind.CONFLICT, "interaction.problem.changed-since");
    }
}
