package org.rapportcrm.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rapportcrm.shared.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie that holds a secret: for this host alone, over TLS or loopback, hidden from scripts. */
public record SecretCookie(String name, Duration age) {
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    public static final SecretCookie SESSION =
            new SecretCookie("__Host-session", UNTIL_THE_BROWSER_CLOSES);

    /** The password was right, the second factor is still to come. */
    public static final SecretCookie HALF_SIGN_IN =
            new SecretCookie("__Host-half", UNTIL_THE_BROWSER_CLOSES);

    /** Of a browser in which nobody is signed in, while it asks for a passkey. */
    public static final SecretCookie CEREMONY =
            new SecretCookie("__Host-ceremony", UNTIL_THE_BROWSER_CLOSES);

    /** Of a browser that went to a provider and will come back. */
    public static final SecretCookie PROVIDER_VISIT =
            new SecretCookie("__Host-visit", UNTIL_THE_BROWSER_CLOSES);

    /** Outlives sessions: by it we know a browser that its user signed in with before. */
    public static final SecretCookie BROWSER =
            new SecretCookie("__Host-browser", Duration.ofDays(400));

    public Optional<Secret> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Secret::new);
    }

    public void write(HttpServletResponse response, Secret secret) {
        add(response, secret.value(), age);
    }

    public void clear(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration lasting) {
        ResponseCookie cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(lasting)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
