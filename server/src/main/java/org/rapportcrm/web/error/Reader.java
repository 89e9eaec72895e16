package org.rapportcrm.web.error;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Who reads an answer. */
enum Reader {
    PERSON,
    FRAGMENT,
    PROGRAM;

    static Reader of(HttpServletRequest request, String path) {
        if (path.startsWith("/api/") || asksForJson(request.getHeader(HttpHeaders.ACCEPT))) {
            return PROGRAM;
        }
        // htmx restores its history with whole pages
        boolean fragment =
                request.getHeader("HX-Request") != null
                        && request.getHeader("HX-History-Restore-Request") == null;
        return fragment ? FRAGMENT : PERSON;
    }

    private static boolean asksForJson(@org.jspecify.annotations.Nullable String accept) {
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
