package org.rapportcrm.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer, errors too. Written first, so that a route that needs others (files,
 * bodies of mails) can replace them.
 */
final class SecurityHeaders extends OncePerRequestFilter {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " object-src 'none'; frame-ancestors 'none'";

    /** Signing in goes on over the page whose session ended, in a frame of that page. */
    private static final String FRAMED = "/sign-in";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
                    "Cache-Control", "no-store");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        if (isFramed(request.getRequestURI())) {
            response.setHeader(
                    "Content-Security-Policy",
                    CONTENT_SECURITY_POLICY.replace(
                            "frame-ancestors 'none'", "frame-ancestors 'self'"));
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static boolean isFramed(String path) {
        return path.equals(FRAMED) || path.startsWith(FRAMED + "/");
    }

    /** A request that the firewall refuses comes here only as an error. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
