package org.rapportcrm.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.access.token.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says on whose behalf a program comes: by the header alone (RFC 6750). Cookies count for nothing
 * here, so no page of others can make a browser send anything that does; what stands in an address
 * would be written into logs.
 */
final class BearerFilter extends OncePerRequestFilter {
    private static final Pattern BEARER =
            Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final Tokens tokens;

    BearerFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sent(request).flatMap(tokens::find).ifPresent(token -> token.bindTo(request));
        chain.doFilter(request, response);
    }

    /** Of two headers nobody could say which one counts. */
    private static Optional<String> sent(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        Matcher bearer = BEARER.matcher(headers.size() == 1 ? headers.getFirst() : "");
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }
}
