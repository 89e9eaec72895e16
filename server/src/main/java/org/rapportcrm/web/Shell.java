package org.rapportcrm.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/**
 * What the frame around a page needs; every template may take it as {@code @param Shell shell}.
 *
 * @param viewer null before sign-in
 * @param path of this request, to mark the place in the menu
 * @param token the token that forms send back; asked only by pages that show a form, because it may
 *     cost a write
 * @param menu the places that this viewer may go to, in groups
 * @param density how close rows stand for this viewer
 * @param theme "light", "dark" or "auto", which follows the device
 * @param assets from the path of a static file to the one that caches may keep for ever
 * @param itsBrand asked only by whole pages: it may cost a query
 * @param toast what the request before this one wants to be said, once
 */
public record Shell(
        @Nullable Viewer viewer,
        String path,
        Supplier<Csrf> token,
        List<List<Place>> menu,
        List<QuickAddEntry> quickAdds,
        Words words,
        Density density,
        String theme,
        Instant now,
        UnaryOperator<String> assets,
        Supplier<Brand> itsBrand,
        @Nullable Toast toast) {

    /** The token against forged requests, masked anew for each response. */
    public record Csrf(String parameter, String header, String token) {}

    /**
     * An entry of the menu.
     *
     * @param key the letter that leads here after G
     */
    public record Place(NavigationEntry entry, String key, boolean here) {}

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public boolean may(Permission permission) {
        return viewer != null && viewer.may(permission);
    }

    /** Where it stands which right is missing and who can give it. */
    public static String whyNot(Permission permission) {
        return "/rights/"
                + permission.kind()
                + "/"
                + permission.action().name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return words.locale();
    }

    public Csrf csrf() {
        return token.get();
    }

    public Brand brand() {
        return itsBrand.get();
    }

    /** Path of the picture that stands for whose pages these are. */
    public String logo() {
        String own = brand().logo();
        return own == null ? asset("/static/logo.svg") : own;
    }

    public String asset(String file) {
        return assets.apply(file);
    }

    public List<Place> places() {
        return menu.stream().flatMap(List::stream).toList();
    }
}
