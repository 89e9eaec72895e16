package org.rapportcrm.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;

/** The session that a request came with, and whose it is. */
public record CurrentSession(UUID id, Viewer viewer) {
    private static final String ATTRIBUTE = CurrentSession.class.getName();

    /** What this request may do from now on: modules above read the viewer from its attribute. */
    public void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(Viewer.class.getName(), viewer);
    }

    public static Optional<CurrentSession> of(HttpServletRequest request) {
        return Optional.ofNullable((CurrentSession) request.getAttribute(ATTRIBUTE));
    }
}
