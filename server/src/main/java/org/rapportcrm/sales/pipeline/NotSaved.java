package org.rapportcrm.sales.pipeline;

import org.rapportcrm.shared.Problem;

/** A pipeline or a stage that cannot be so. */
final class NotSaved extends Problem {
    private static final long serialVersionUID = 1L;

    NotSaved(String rule) {
        super(Kind.INVALID, "sales.pipeline." + rule);
    }
}
