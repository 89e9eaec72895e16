package org.rapportcrm.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rapportcrm.access.token.CurrentToken;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells every program where it stands, and one that asks too often to wait
 * (draft-ietf-httpapi-ratelimit-headers).
 */
final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentToken> token = CurrentToken.of(request);
        if (token.isPresent()) {
            tell(limits.use(token.get().id()), response);
        }
        chain.doFilter(request, response);
    }

    private static void tell(Standing standing, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + standing.quota() + ";w=60");
        response.setHeader(
                "RateLimit", "\"minute\";r=" + standing.left() + ";t=" + standing.seconds());
        if (!standing.isAdmitted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(standing.seconds()));
            throw new TooManyRequests(standing);
        }
    }
}
