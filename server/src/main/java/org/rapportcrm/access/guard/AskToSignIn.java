package org.rapportcrm.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the sign-in page and, from there, back to where they were;
 * whoever needs a second factor, to where it is set up.
 */
final class AskToSignIn implements AuthenticationEntryPoint {
    private static final String ENROLL = "/me/factors";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        boolean enrolls = reason instanceof FactorMissing;
        switch (Reader.of(request)) {
            case PERSON -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(
                        HttpHeaders.LOCATION, enrolls ? ENROLL : signIn(pageOf(request)));
            }
            case FRAGMENT -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                String current = request.getHeader("HX-Current-URL");
                response.setHeader("HX-Redirect", enrolls ? ENROLL : signIn(current));
            }
            case PROGRAM -> response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** After a refused form, the page that it stood on. */
    private static @Nullable String pageOf(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return request.getHeader(HttpHeaders.REFERER);
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String signIn(@Nullable String next) {
        String path = OwnPath.of(next);
        return path.equals("/")
                ? "/sign-in"
                : "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
