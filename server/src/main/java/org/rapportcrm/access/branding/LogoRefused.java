package org.rapportcrm.access.branding;

import org.rapportcrm.shared.Problem;

/** A file that is not shown as a logo; the reason says what would be. */
final class LogoRefused extends Problem {
    private static final long serialVersionUID = 1L;

    LogoRefused(String messageKey) {
        super(Kind.INVALID, messageKey);
    }
}
