package org.rapportcrm.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The viewer's language; before sign-in the first one the browser asks for that we speak. */
@Component("localeResolver")
final class RequestLocale implements LocaleResolver {
    private static final Set<String> SPOKEN = Set.of("en", "de");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            return viewer.locale();
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.US);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("A user's language is part of their settings.");
    }
}
