package org.rapportcrm.access.token;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/**
 * The token that a request came with.
 *
 * @param viewer its user, with no more rights than the scopes leave
 * @param lacksFactor whether a role wants a second factor that its user has not set up yet
 */
public record CurrentToken(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant expiresAt,
        Viewer viewer,
        boolean lacksFactor) {
    private static final String ATTRIBUTE = CurrentToken.class.getName();

    /** Modules below read from attributes on whose behalf, and why, something is written. */
    public void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(Cause.class.getName(), Cause.program(id.toString()));
        request.setAttribute(Viewer.class.getName(), viewer);
    }

    public static Optional<CurrentToken> of(HttpServletRequest request) {
        return Optional.ofNullable((CurrentToken) request.getAttribute(ATTRIBUTE));
    }

    /** What the token would have to be for; empty when its scopes are not what is missing. */
    public Optional<Scope> missingFor(Permission permission) {
        return scopes.stream().anyMatch(scope -> scope.covers(permission))
                ? Optional.empty()
                : Scope.wantedBy(permission);
    }
}
