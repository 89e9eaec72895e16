package org.rapportcrm.record.bulk;

import org.rapportcrm.shared.Problem;

/** So many are not named one by one; a filter says it. */
final class TooManyNamed extends Problem {
    private static final long serialVersionUID = 1L;

    TooManyNamed(int most) {
        super(Kind.INVALID, "record.bulk.problem.too-many", most);
    }
}
