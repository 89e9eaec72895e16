package org.rapportcrm.web;

import org.rapportcrm.shared.Problem;

/** A page that works on somebody's behalf was asked for by nobody. */
public final class NotSignedIn extends Problem {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super(Kind.NOT_ALLOWED, "web.not-signed-in");
    }
}
