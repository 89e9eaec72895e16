package org.rapportcrm.oracle;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/**
 * Somebody with a browser, or their program with a token.
 *
 * @param viewer as production finds it for the user; null when they are nobody to us (any more)
 * @param session the cookie of a session that was really started
 * @param token of a program, which has no cookie
 */
record Caller(
        String name,
        UUID id,
        @Nullable Viewer viewer,
        @Nullable Cookie session,
        @Nullable String token) {
    Caller(String name, UUID id, @Nullable Viewer viewer, @Nullable Cookie session) {
        this(name, id, viewer, session, null);
    }

    /** A session counts for pages alone, a token for programs alone. */
    boolean isStrangerTo(Route route) {
        return viewer == null || route.isForPrograms() != (token != null);
    }

    boolean may(Permission permission) {
        return viewer != null && viewer.may(permission);
    }

    Reach reach(Permission permission) {
        return viewer == null ? Reach.NONE : viewer.reach(permission);
    }

    @Override
    public String toString() {
        return name;
    }
}
