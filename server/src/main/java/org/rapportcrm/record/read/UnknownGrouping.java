package org.rapportcrm.record.read;

import org.rapportcrm.shared.Problem;

/** Nothing can be parted by this: there is no such field for them, or its values are no groups. */
public final class UnknownGrouping extends Problem {
    private static final long serialVersionUID = 1L;

    public UnknownGrouping(String field) {
        super(Kind.INVALID, "record.list.unknown-grouping", field);
    }
}
