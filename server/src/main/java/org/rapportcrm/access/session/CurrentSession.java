package org.rapportcrm.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.Density;

/**
 * The session that a request came with, and whose it is.
 *
 * @param density how close rows stand for its user
 * @param brand of the pages
 * @param provenAt when its user last proved who they are
 * @param lacksFactor whether a role wants a second factor that its user has not set up yet
 */
public record CurrentSession(
        UUID id,
        Viewer viewer,
        Density density,
        Brand brand,
        Instant provenAt,
        boolean lacksFactor) {
    private static final String ATTRIBUTE = CurrentSession.class.getName();

    /** What this request may do from now on: modules above read the viewer from its attribute. */
    public void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        request.setAttribute(Viewer.class.getName(), viewer);
        request.setAttribute(Density.class.getName(), density);
        request.setAttribute(Brand.class.getName(), brand);
    }

    public static Optional<CurrentSession> of(HttpServletRequest request) {
        return Optional.ofNullable((CurrentSession) request.getAttribute(ATTRIBUTE));
    }
}
