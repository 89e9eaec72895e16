package org.rapportcrm.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Brand;
import org.rapportcrm.web.BrandSource;
import org.rapportcrm.web.Density;
import org.rapportcrm.web.Reader;
import org.rapportcrm.web.Shell;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gathers what the frame of one page needs from the request and the modules. */
@Component
final class ShellSource {
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Menu menu;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ResourceUrlProvider resources;
    private final ObjectProvider<BrandSource> brands;
    private final Clock clock;
    private final Map<String, String> assets = new ConcurrentHashMap<>();

    ShellSource(
            Menu menu,
            MessageSource messages,
            LocaleResolver locales,
            ResourceUrlProvider resources,
            ObjectProvider<BrandSource> brands,
            Clock clock) {
        this.menu = menu;
        this.messages = messages;
        this.locales = locales;
        this.resources = resources;
        this.brands = brands;
        this.clock = clock;
    }

    Shell shell(HttpServletRequest request) {
        Viewer viewer = viewer(request);
        String path = Reader.path(request);
        return new Shell(
                viewer,
                path,
                () -> csrf(request),
                menu.placesFor(viewer, path),
                menu.quickAddsFor(viewer),
                words(request),
                density(request),
                theme(request),
                clock.instant(),
                this::asset,
                () -> brand(request),
                toast(request));
    }

    Words words(HttpServletRequest request) {
        Viewer viewer = viewer(request);
        ZoneId zone = viewer == null ? ZoneOffset.UTC : viewer.zone();
        return new Words(messages, locales.resolveLocale(request), zone);
    }

    static @Nullable Viewer viewer(HttpServletRequest request) {
        return (Viewer) request.getAttribute(Viewer.class.getName());
    }

    private Brand brand(HttpServletRequest request) {
        if (request.getAttribute(Brand.class.getName()) instanceof Brand known) {
            return known;
        }
        BrandSource source = brands.getIfAvailable();
        Brand brand = source == null ? Brand.RAPPORT : source.brand();
        request.setAttribute(Brand.class.getName(), brand);
        return brand;
    }

    /** Files come with the program and do not change while it runs. */
    private String asset(String file) {
        return assets.computeIfAbsent(
                file, _ -> Objects.requireNonNullElse(resources.getForLookupPath(file), file));
    }

    private static Shell.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static Density density(HttpServletRequest request) {
        return request.getAttribute(Density.class.getName()) instanceof Density chosen
                ? chosen
                : Density.COMFORTABLE;
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    private static @Nullable Toast toast(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Toast.FLASH) instanceof Toast toast ? toast : null;
    }
}
