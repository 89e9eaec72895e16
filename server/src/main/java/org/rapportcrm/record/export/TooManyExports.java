package org.rapportcrm.record.export;

import org.rapportcrm.shared.Problem;

/** Each export on its way holds a file as large as its list. */
final class TooManyExports extends Problem {
    private static final long serialVersionUID = 1L;

    TooManyExports(int most) {
        super(Kind.UNAVAILABLE, "record.export.too-many", most);
    }
}
