package org.rapportcrm.record.custom;

import org.rapportcrm.shared.Problem;

/** A field that cannot be added or changed so. */
public final class FieldRefused extends Problem {
    private static final long serialVersionUID = 1L;
    private final String field;

    FieldRefused(String field, String key, Object... arguments) {
        super(Kind.INVALID, "record.custom." + key, arguments);
        this.field = field;
    }

    /** The part of the form that is wrong. */
    public String field() {
        return field;
    }
}
