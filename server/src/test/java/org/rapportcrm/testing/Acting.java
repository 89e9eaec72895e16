package org.rapportcrm.testing;

import org.rapportcrm.shared.Viewer;
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
}
