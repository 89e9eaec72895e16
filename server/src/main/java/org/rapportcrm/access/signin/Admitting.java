package org.rapportcrm.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rapportcrm.access.factor.SecondFactors;
import org.rapportcrm.access.guard.Entrance;
import org.rapportcrm.access.guard.OwnPath;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.session.Sessions;
import org.springframework.stereotype.Component;

/** The one door: however somebody said who they are, their second factor is still asked for. */
@Component
public class Admitting {
    private final SecondFactors factors;
    private final HalfSignIns halves;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Entrance entrance;

    Admitting(
            SecondFactors factors,
            HalfSignIns halves,
            Sessions sessions,
            KnownBrowsers browsers,
            Entrance entrance) {
        this.factors = factors;
        this.halves = halves;
        this.sessions = sessions;
        this.browsers = browsers;
        this.entrance = entrance;
    }

    /** Returns the view that leads on, to {@code next} in the end. */
    public String admit(
            UUID user, String next, HttpServletRequest request, HttpServletResponse response) {
        if (!factors.has(user)) {
            return enter(user, next, request, response);
        }
        SecretCookie.HALF_SIGN_IN.write(response, halves.start(user));
        String query = next.equals("/") ? "" : "?next=" + encoded(next);
        return "redirect:/sign-in/second-factor" + query;
    }

    /** Only for whoever has proved all that they can. */
    String enter(UUID user, String next, HttpServletRequest request, HttpServletResponse response) {
        entrance.enter(sessions.start(user, Client.of(request)), request, response);
        SecretCookie.BROWSER.write(
                response, browsers.remember(SecretCookie.BROWSER.read(request), user));
        return "redirect:" + OwnPath.of(next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
