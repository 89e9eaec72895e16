package org.rapportcrm.access.guard;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What programs ask for; by the patterns of routes, so that no way of writing a path parts the two.
 */
final class ApiRequests {
    static final RequestMatcher MATCHER =
            new AndRequestMatcher(path("/api/**"), new NegatedRequestMatcher(path("/api/docs")));

    private ApiRequests() {}

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
