package org.rapportcrm.access.user;

import org.rapportcrm.shared.Problem;

/** Another user has this e-mail address. */
final class EmailTaken extends Problem {
    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super(Kind.CONFLICT, "access.error.email-taken");
    }
}
