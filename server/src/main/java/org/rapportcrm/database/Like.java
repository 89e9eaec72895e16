package org.rapportcrm.database;

/** Patterns of {@code like} made of what somebody typed. */
public final class Like {
    private Like() {}

    /** The pattern for exactly this text. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
