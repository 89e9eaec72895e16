package org.rapportcrm.customer.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.customer.history.HistoryPage.Line;

/**
 * What was known of a customer at the end of a day.
 *
 * @param facts with what stands there now, where that is something else
 * @param known whether the customer was known at all by then
 */
public record KnownPage(
        UUID customer,
        String name,
        LocalDate on,
        LocalDate today,
        boolean known,
        List<Line> facts,
        List<Point> contactPoints) {

    /** A way to reach the customer. */
    public record Point(String kind, String text) {
        public String textKey() {
            return "customer.contact." + kind;
        }
    }

    public String path() {
        return "/customers/" + customer + "/known";
    }
}
