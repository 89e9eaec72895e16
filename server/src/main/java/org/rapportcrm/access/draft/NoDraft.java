package org.rapportcrm.access.draft;

import org.rapportcrm.shared.Problem;

/** What no form of ours sends, or more than any person types. */
final class NoDraft extends Problem {
    private static final long serialVersionUID = 1L;

    NoDraft() {
        super(Kind.INVALID, "access.draft.refused");
    }
}
