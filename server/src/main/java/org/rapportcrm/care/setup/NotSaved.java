package org.rapportcrm.care.setup;

import org.rapportcrm.shared.Problem;

/** A queue or a status that cannot be so. */
final class NotSaved extends Problem {
    private static final long serialVersionUID = 1L;

    NotSaved(String rule) {
        super(Kind.INVALID, "care.setup." + rule);
    }

    static void unless(boolean right, String rule) {
        if (!right) {
            throw new NotSaved(rule);
        }
    }

    static void unlessName(String name) {
        unless(!name.isEmpty() && name.length() <= Statuses.LONGEST, "no-name");
    }
}
