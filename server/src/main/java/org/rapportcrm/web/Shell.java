package org.rapportcrm.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;

/**
 * What the frame around a page needs; every template may take it as {@code @param Shell shell}.
 *
 * @param viewer null before sign-in
 * @param path of this request, to mark the place in the menu
 * @param csrf the token that forms send back
 */
public record Shell(
        @Nullable Viewer viewer,
        String path,
        Csrf csrf,
        List<NavigationEntry> navigation,
        Words words,
        String theme,
        Instant now) {

    /** The token against forged requests, masked anew for each response. */
    public record Csrf(String parameter, String header, String token) {}

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public Locale locale() {
        return words.locale();
    }

    public boolean isHere(NavigationEntry entry) {
        return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
    }
}
