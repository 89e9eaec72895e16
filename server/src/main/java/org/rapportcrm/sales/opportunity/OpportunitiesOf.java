package org.rapportcrm.sales.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Money;

/**
 * The opportunities of a customer, on their page.
 *
 * @param adds whether the viewer may add one
 */
public record OpportunitiesOf(UUID customer, List<Row> rows, boolean adds) {
    /**
     * @param amount null also when the viewer may not know it
     */
    public record Row(
            UUID id,
            String name,
            String stage,
            String status,
            @Nullable Money amount,
            @Nullable LocalDate expected) {
        public String path() {
            return "/opportunities/" + id;
        }

        public String tone() {
            return switch (status) {
                case "won" -> "is-ok";
                case "lost" -> "is-bad";
                default -> "";
            };
        }
    }

    public String allPath() {
        return "/opportunities?view=all&filter=customer%3D%3D" + customer;
    }

    public String formPath() {
        return "/opportunities/new?customer=" + customer;
    }
}
