package org.rapportcrm.shared;

/** A single field is kept from the viewer; the message names it. */
public final class FieldDenied extends Problem {
    private static final long serialVersionUID = 1L;

    public FieldDenied(GuardedField field) {
        super(Kind.NOT_ALLOWED, "problem.field-denied", field);
    }
}
