package org.rapportcrm.interaction.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned task as a list shows it.
 *
 * @param about who does it or where it is, and how long
 * @param note what there is to know about it
 * @param customer null in the list on the customer's own page
 */
public record TaskRow(
        UUID id,
        String icon,
        String title,
        @Nullable String about,
        @Nullable String note,
        boolean isRestricted,
        Due due,
        @Nullable Customer customer,
        boolean isChangeable) {

    /** Whom it is about. */
    public record Customer(String name, String path) {}

    public String path(String action) {
        return "/tasks/" + id + "/" + action;
    }
}
