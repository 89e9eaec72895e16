package org.rapportcrm.access.token;

import org.rapportcrm.shared.Problem;

/** More tokens than one person can keep an eye on. */
final class TooManyTokens extends Problem {
    private static final long serialVersionUID = 1L;

    TooManyTokens(int most) {
        super(Kind.CONFLICT, "access.token.too-many", most);
    }
}
