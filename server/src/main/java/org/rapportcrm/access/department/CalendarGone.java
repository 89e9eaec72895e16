package org.rapportcrm.access.department;

import org.rapportcrm.shared.Problem;

/** A calendar went while a department was to keep it. */
final class CalendarGone extends Problem {
    private static final long serialVersionUID = 1L;

    CalendarGone() {
        super(Kind.INVALID, "access.error.calendar-gone");
    }
}
