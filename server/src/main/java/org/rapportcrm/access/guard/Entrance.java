package org.rapportcrm.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.shared.Secret;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** What a browser holds changes when somebody comes in or leaves: nothing old stays valid. */
@Component
public class Entrance {
    private final Sessions sessions;
    private final CsrfTokenRepository tokens;

    Entrance(Sessions sessions, CsrfTokenRepository tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    public void enter(Secret session, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SecretCookie.SESSION.write(response, session);
        tokens.saveToken(null, request, response);
    }

    public void leave(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SecretCookie.SESSION.clear(response);
        tokens.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private void end(HttpServletRequest request) {
        CurrentSession.of(request)
                .ifPresent(session -> sessions.end(session.viewer().id(), session.id()));
    }
}
