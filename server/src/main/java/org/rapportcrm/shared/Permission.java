package org.rapportcrm.shared;

/** The right to do {@code action} with records of {@code kind}, such as read "customer". */
public record Permission(String kind, Action action) {
    public static Permission of(String kind, Action action) {
        return new Permission(kind, action);
    }

    @Override
    public String toString() {
        return kind + "." + action.name().toLowerCase(java.util.Locale.ROOT);
    }
}
