package org.rapportcrm.testing;

import java.time.Instant;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.Density;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of {@link HouseTest} on somebody's behalf, without sign-in and form token. */
public final class Acting {
    private Acting() {}

    public static RequestPostProcessor as(Viewer viewer) {
        return request -> {
            request.setAttribute(Viewer.class.getName(), viewer);
            CsrfFilter.skipRequest(request);
            return request;
        };
    }

    /** On behalf of somebody who proved at that time who they are, as {@code @Fresh} wants it. */
    public static RequestPostProcessor provenAt(Instant time, Viewer viewer) {
        return request -> {
            new CurrentSession(
                            UuidV7.next(), viewer, Density.COMFORTABLE, Brand.RAPPORT, time, false)
                    .bindTo(request);
            return as(viewer).postProcessRequest(request);
        };
    }
}
