package org.rapportcrm.access.link;

import org.rapportcrm.shared.Problem;

/** The link was used, has expired, or never was one. */
final class LinkNotGood extends Problem {
    private static final long serialVersionUID = 1L;

    LinkNotGood() {
        super(Kind.NOT_FOUND, "access.problem.link-not-good");
    }
}
