package org.rapportcrm.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.session.Sessions;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says on whose behalf a request comes. There is no HTTP session. */
final class SessionFilter extends OncePerRequestFilter {
    /** What pages ask again and again as long as they are open. */
    private static final RequestMatcher BY_ITSELF =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/notices/news");

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Assets.include(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecretCookie.SESSION
                .read(request)
                .flatMap(secret -> sessions.find(secret, !BY_ITSELF.matches(request)))
                .ifPresent(session -> admit(session, request));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void admit(CurrentSession session, HttpServletRequest request) {
        session.bindTo(request);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                session.viewer(), null, List.of())));
    }
}
