package org.rapportcrm.access.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.guard.Policy.ToHolders;
import org.rapportcrm.access.guard.RoutePolicies.Verdict;
import org.rapportcrm.access.token.CurrentToken;
import org.rapportcrm.access.token.ScopeMissing;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says why a request was refused; the error route answers it as it answers every problem. */
@Component
class Refusals implements AccessDeniedHandler {
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && isUpload(request)) {
            // one that could not be kept lost its token with it: throws what went wrong
            request.getParts();
        }
        Problem problem = problem(request, denied);
        if (problem instanceof FormOutdated) {
            // a page that is open takes the new token and sends again
            response.setHeader("Form-Outdated", "true");
        }
        if (problem != null) {
            throw problem;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean isUpload(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    private static @Nullable Problem problem(
            HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return new FormOutdated();
        }
        return denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof Verdict verdict
                        && verdict.policy() instanceof ToHolders(var permission)
                ? missing(request, permission)
                : null;
    }

    /** Whoever may do it themselves is told that it is their token which may not. */
    private static Problem missing(HttpServletRequest request, Permission permission) {
        return CurrentToken.of(request)
                .flatMap(token -> token.missingFor(permission))
                .<Problem>map(ScopeMissing::new)
                .orElseGet(() -> new NotAllowed(permission));
    }
}
