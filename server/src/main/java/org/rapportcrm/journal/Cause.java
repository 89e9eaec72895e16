package org.rapportcrm.journal;

import org.jspecify.annotations.Nullable;

/** Why something changed: a request, a program, an import, a rule; with the id that finds it. */
public record Cause(Kind kind, @Nullable String id) {
    /** What can cause a change. */
    public enum Kind {
        REQUEST,
        PROGRAM,
        IMPORT,
        UNDO,
        RULE,
        /** Something done to many records at once; its id finds what was done. */
        BULK,
        MAINTENANCE
    }

    public static Cause request() {
        return new Cause(Kind.REQUEST, null);
    }

    /**
     * @param token with which the program came in
     */
    public static Cause program(String token) {
        return new Cause(Kind.PROGRAM, token);
    }

    public static Cause imported(String importId) {
        return new Cause(Kind.IMPORT, importId);
    }
}
