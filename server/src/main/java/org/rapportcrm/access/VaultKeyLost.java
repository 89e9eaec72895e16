package org.rapportcrm.access;

import org.rapportcrm.shared.Problem;

/** What was sealed with a key that is not in the home folder any more cannot be read. */
public final class VaultKeyLost extends Problem {
    private static final long serialVersionUID = 1L;

    VaultKeyLost() {
        super(Kind.UNAVAILABLE, "access.problem.vault-key-lost");
    }
}
