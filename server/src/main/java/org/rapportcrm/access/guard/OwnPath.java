package org.rapportcrm.access.guard;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A place of ours to go on to after sign-in; whatever leads elsewhere becomes the home page. */
public final class OwnPath {
    private static final String HOME = "/";

    private OwnPath() {}

    /** The path and query of {@code target}, which may be a whole address or anything else. */
    public static String of(@Nullable String target) {
        if (target == null) {
            return HOME;
        }
        try {
            URI uri = new URI(target);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || isUnsafe(path)) {
                return HOME;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /** Browsers read // and /\ as another host; going on to sign in or out leads nowhere. */
    private static boolean isUnsafe(String path) {
        return path.startsWith("//")
                || path.contains("\\")
                || path.equals("/sign-in")
                || path.equals("/sign-out");
    }
}
