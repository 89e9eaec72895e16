package org.rapportcrm.record.export;

import org.rapportcrm.shared.Problem;

/** More rows than a sheet can hold. */
final class SheetFull extends Problem {
    private static final long serialVersionUID = 1L;

    SheetFull() {
        super(Kind.INVALID, "record.export.sheet-full", SheetTable.MOST_ROWS);
    }
}
