package org.rapportcrm.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Who reads an answer that no controller gave: an error, or the demand to sign in. Pages never ask;
 * they have one form.
 */
public enum Reader {
    PERSON,
    FRAGMENT,
    PROGRAM;

    public static Reader of(HttpServletRequest request) {
        if (isForPrograms(request) || asksForJson(request.getHeader(HttpHeaders.ACCEPT))) {
            return PROGRAM;
        }
        // htmx restores its history with whole pages
        boolean fragment =
                request.getHeader("HX-Request") != null
                        && request.getHeader("HX-History-Restore-Request") == null;
        return fragment ? FRAGMENT : PERSON;
    }

    /** The path that was asked for, also while the container forwards its failure. */
    public static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** Everything below /api but the page that explains it. */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/api/") && !path.equals("/api/docs");
    }

    private static boolean asksForJson(@Nullable String accept) {
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
