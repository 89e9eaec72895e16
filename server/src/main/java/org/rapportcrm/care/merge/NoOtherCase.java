package org.rapportcrm.care.merge;

import org.rapportcrm.shared.Problem;

/** No other case has that number, as far as the viewer sees. */
final class NoOtherCase extends Problem {
    private static final long serialVersionUID = 1L;

    NoOtherCase(String number) {
        super(Kind.INVALID, "care.problem.no-other", number);
    }
}
