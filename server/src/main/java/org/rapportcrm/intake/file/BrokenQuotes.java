package org.rapportcrm.intake.file;

import org.rapportcrm.shared.Problem;

/**
 * A quotation mark is never closed, or text follows a closing one: where this row ends, and the
 * next begins, is open to doubt, so nothing after it is read.
 */
public final class BrokenQuotes extends Problem {
    private static final long serialVersionUID = 1L;

    BrokenQuotes(long line) {
        super(Kind.INVALID, "intake.problem.quotes", line);
    }
}
