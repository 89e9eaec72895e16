package org.rapportcrm.customer;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Permission;
import org.springframework.web.util.UriUtils;

/**
 * A way to turn to a customer, offered beside their name. Contribute it as a bean.
 *
 * @param order from left to right, in hundreds
 * @param key unique, lower case; a script may answer the press itself by it
 * @param textKey what it is called
 * @param icon name of a Tabler outline icon, without "ti-"
 * @param letter the key that presses it
 * @param over kind of contact point that it goes over; null needs none
 * @param page behind {@code /customers/{id}/}, where it leads; the address is added to it as "to"
 * @param permission without which it is refused, with the reason
 */
public record Approach(
        int order,
        String key,
        String textKey,
        String icon,
        String letter,
        @Nullable String over,
        String page,
        Permission permission) {

    public String path(UUID customer, String to) {
        String path = "/customers/" + customer + "/" + page;
        return to.isEmpty()
                ? path
                : path
                        + (page.contains("?") ? "&" : "?")
                        + "to="
                        + UriUtils.encode(to, StandardCharsets.UTF_8);
    }
}
