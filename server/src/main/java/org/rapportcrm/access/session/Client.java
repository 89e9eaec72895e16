package org.rapportcrm.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a request tells about where it comes from; shown to the user beside their sessions. */
public record Client(String address, String browser) {
    private static final int LONGEST = 300;

    public static Client of(HttpServletRequest request) {
        String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new Client(
                request.getRemoteAddr(), browser.substring(0, Math.min(browser.length(), LONGEST)));
    }
}
