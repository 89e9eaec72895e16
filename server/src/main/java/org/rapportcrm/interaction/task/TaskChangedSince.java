package org.rapportcrm.interaction.task;

import org.rapportcrm.shared.Problem;

/** An edit is to be taken back after which something else happened to the task. */
final class TaskChangedSince extends Problem {
    private static final long serialVersionUID = 1L;

    TaskChangedSince() {
        super(Kind.CONFLICT, "interaction.problem.changed-since");
    }
}
