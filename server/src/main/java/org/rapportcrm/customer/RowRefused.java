package org.rapportcrm.customer;

import org.rapportcrm.record.Reason;
import org.rapportcrm.shared.Problem;

/** What somebody typed breaks a rule that their form did not check. */
public final class RowRefused extends Problem {
    private static final long serialVersionUID = 1L;

    public RowRefused(Reason reason) {
        super(Kind.INVALID, reason.key(), reason.arguments().toArray());
    }
}
