package org.rapportcrm.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Files of the frame that anybody may fetch: style, scripts, fonts, pictures. No data. */
final class Assets {
    private static final RequestMatcher MATCHER =
            new OrRequestMatcher(
                    List.of(
                            get("/webjars/**"),
                            get("/_static/**"),
                            get("/static/**"),
                            get("/favicon.ico")));

    private Assets() {}

    static boolean include(HttpServletRequest request) {
        return MATCHER.matches(request);
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }
}
