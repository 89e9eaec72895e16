package org.rapportcrm.interaction.promise;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.task.Due;

/**
 * What somebody of us promised and has not done yet, the next due first.
 *
 * @param from where a change of one of them leads back to: "promises" or "home"
 * @param more path of those that follow; null at the end
 */
public record MyPromises(String from, List<Row> rows, String count, @Nullable String more) {
    /** One promise, and whom it was given to. */
    public record Row(
            UUID id,
            String text,
            Due due,
            String customer,
            String customerPath,
            boolean isChangeable) {
        public String path(String action) {
            return "/promises/" + id + "/" + action;
        }
    }
}
