package org.rapportcrm.journal;

import org.jspecify.annotations.Nullable;

/** Why something changed: a request, an import, a rule; with the id that finds it. */
public record Cause(Kind kind, @Nullable String id) {
    /** What can cause a change. */
    public enum Kind {
        REQUEST,
        IMPORT,
        UNDO,
        RULE,
        MAINTENANCE
    }

    public static Cause request() {
        return new Cause(Kind.REQUEST, null);
    }

    public static Cause imported(String importId) {
        return new Cause(Kind.IMPORT, importId);
    }
}
