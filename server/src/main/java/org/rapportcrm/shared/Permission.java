package org.rapportcrm.shared;

/** The right to do {@code action} with records of {@code kind}, such as read "customer". */
public record Permission(String kind, Action action) {
    public static Permission of(String kind, Action action) {
        return new Permission(kind, action);
    }

    /** Key of the message that says the kind. */
    public String kindKey() {
        return "access.kind." + kind;
    }

    /** Key of the message that says the action. */
    public String actionKey() {
        return "access.action." + action.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind + "." + action.name().toLowerCase(java.util.Locale.ROOT);
    }
}
