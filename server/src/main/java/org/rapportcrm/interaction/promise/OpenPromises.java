package org.rapportcrm.interaction.promise;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.interaction.task.Due;

/** What we told a customer and have not done yet. */
public record OpenPromises(UUID customer, List<Row> rows, boolean isCut) {
    /**
     * One promise.
     *
     * @param by who promised it, and in which department
     */
    public record Row(UUID id, String text, String by, Due due, boolean isChangeable) {
        public String path(String action) {
            return "/promises/" + id + "/" + action;
        }
    }

    public String count() {
        return rows.size() + (isCut ? "+" : "");
    }
}
