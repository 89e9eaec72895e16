package org.rapportcrm.intake.run;

import org.rapportcrm.shared.Problem;

/**
 * A file that begins like an earlier one differs from it further down, and its rows have no id of
 * their own: what is new and what was corrected cannot be told apart.
 */
final class FileChangedInside extends Problem {
    private static final long serialVersionUID = 1L;

    FileChangedInside(long line) {
        super(Kind.CONFLICT, "intake.problem.changed-inside", line);
    }
}
