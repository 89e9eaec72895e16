package org.rapportcrm.interaction.task;

import org.rapportcrm.shared.Problem;

/** A time that nobody understands; the message shows what would be. */
final class WhenNotUnderstood extends Problem {
    private static final long serialVersionUID = 1L;

    WhenNotUnderstood(String typed) {
        super(Kind.INVALID, "interaction.problem.when", typed);
    }
}
