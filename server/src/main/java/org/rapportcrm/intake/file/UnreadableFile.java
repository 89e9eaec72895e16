package org.rapportcrm.intake.file;

import org.rapportcrm.shared.Problem;

/** A file cannot be opened or holds no rows. */
public final class UnreadableFile extends Problem {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String name, String why) {
        super(Kind.INVALID, "intake.problem.unreadable", name, why);
    }
}
