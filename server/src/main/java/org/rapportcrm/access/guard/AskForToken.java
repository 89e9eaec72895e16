package org.rapportcrm.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program that it needs a token, or another one. */
final class AskForToken implements AuthenticationEntryPoint {
    private static final String CHALLENGE = "Bearer realm=\"Rapport\"";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (reason instanceof FactorMissing) {
            throw new FactorWanted();
        }
        boolean sentOne = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                sentOne ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
