package org.rapportcrm.care.merge;

import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Problem;

/** The part of a case did not become one of its own. */
final class NotSplit extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient Reason why;

    NotSplit(Reason why) {
        super(Kind.INVALID, "care.problem.not-split");
        this.why = why;
    }

    Reason why() {
        return why;
    }
}
