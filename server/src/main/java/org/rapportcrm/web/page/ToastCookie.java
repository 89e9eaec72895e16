package org.rapportcrm.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Toast;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a toast over a redirect in the browser: nodes hold no state, and a session must not be
 * written for it. Other flash attributes are refused.
 */
@Component("flashMapManager")
final class ToastCookie implements FlashMapManager {
    private record Carried(String path, Toast toast) {
        Carried {
            Objects.requireNonNull(path);
            Objects.requireNonNull(toast);
        }
    }

    private static final String NAME = "toast";

    private final JsonMapper json;

    ToastCookie(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        Carried carried = cookie == null ? null : read(cookie.getValue());
        if (carried == null || !carried.path().equals(request.getRequestURI())) {
            return null;
        }
        write(request, response, "", Duration.ZERO);
        FlashMap flash = new FlashMap();
        flash.put(Toast.FLASH, carried.toast());
        return flash;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.isEmpty()) {
            return;
        }
        if (flash.size() != 1 || !(flash.get(Toast.FLASH) instanceof Toast toast)) {
            throw new IllegalArgumentException(
                    "Only a toast goes over a redirect: " + flash.keySet());
        }
        String path = flash.getTargetRequestPath();
        byte[] value = json.writeValueAsBytes(new Carried(path == null ? "/" : path, toast));
        write(
                request,
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(value),
                Duration.ofMinutes(1));
    }

    private @Nullable Carried read(String value) {
        try {
            Carried carried = json.readValue(Base64.getUrlDecoder().decode(value), Carried.class);
            String undo = carried.toast().undo();
            return undo == null || undo.matches("/[^/\\\\].*") ? carried : null;
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
