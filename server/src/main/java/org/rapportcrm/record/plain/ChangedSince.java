package org.rapportcrm.record.plain;

import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Problem;

/** What should be taken back was changed again; taking it back would undo that as well. */
public final class ChangedSince extends Problem {
    private static final long serialVersionUID = 1L;

    ChangedSince(GuardedField field) {
        super(Kind.CONFLICT, "record.undo.changed-since", field);
    }
}
