package org.rapportcrm.shared;

/** No such record, or the viewer may not see it: the two are told apart nowhere. */
public final class RecordNotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public RecordNotFound() {
        super(Kind.NOT_FOUND, "problem.not-found");
    }
}
