package org.rapportcrm.desk.day;

import org.rapportcrm.shared.Problem;

/** When something should come back was not understood. */
public final class TimeUnclear extends Problem {
    private static final long serialVersionUID = 1L;

    TimeUnclear(String typed) {
        super(Kind.INVALID, "desk.day.unclear", typed);
    }
}
