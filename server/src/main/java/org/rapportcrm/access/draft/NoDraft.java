package org.rapportcrm.access.draft;

import org.rapportcrm.shared.Problem;

/** What no form of ours sends, or more than any person types. */
final class NoDraft extends Problem {
    private static final long serialVersionUID = 1L;

    private NoDraft(String key) {
        super(Kind.INVALID, key);
    }

    static NoDraft tooLong() {
        return new NoDraft("access.draft.too-long");
    }

    static NoDraft ofNoForm() {
        return new NoDraft("access.draft.of-no-form");
    }
}
