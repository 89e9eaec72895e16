package org.rapportcrm.record.read;

import org.rapportcrm.shared.Problem;

/** Nobody can sort by this: there is no such field for them, or it has several values. */
public final class UnknownOrder extends Problem {
    private static final long serialVersionUID = 1L;

    UnknownOrder(String field) {
        super(Kind.INVALID, "record.list.unknown-order", field);
    }
}
