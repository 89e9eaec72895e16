package org.rapportcrm.interaction.promise;

import java.util.List;
import java.util.UUID;

/** What a customer needs from us and has not got yet. */
public record OpenRequirements(List<Row> rows, boolean isCut) {
    /** One need. */
    public record Row(UUID id, String text, boolean isChangeable) {
        public String fulfillment() {
            return "/requirements/" + id + "/fulfillment";
        }
    }

    public String count() {
        return rows.size() + (isCut ? "+" : "");
    }
}
