package org.rapportcrm.shared;

/** The viewer lacks a permission; the message names it and who can give it. */
public final class NotAllowed extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient Permission permission;

    public NotAllowed(Permission permission) {
        super(Kind.NOT_ALLOWED, "problem.not-allowed", permission);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
