package org.rapportcrm.customer.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;

/**
 * The list that somebody came from, and the ways to the customers before and behind in it.
 *
 * @param list its path, with filters and order
 */
public record Walk(String list, String previous, String next) {
    private static final String LIST = "/customers";

    /** Null when they came from no list of ours. */
    static @Nullable Walk of(CustomerName customer, @Nullable String from) {
        if (from == null || !from.equals(LIST) && !from.startsWith(LIST + "?")) {
            return null;
        }
        String step =
                customer.path()
                        + "/neighbor?from="
                        + URLEncoder.encode(from, StandardCharsets.UTF_8)
                        + "&step=";
        return new Walk(from, step + "previous", step + "next");
    }
}
