package org.rapportcrm.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of customers who are merged.
 *
 * @param customers the survivor first
 * @param lines fields of which anybody has a value, in the order in which people meet them
 * @param moves what else comes together, by message key; nothing of which there is none
 */
public record MergePreview(List<CustomerName> customers, List<Line> lines, List<Moves> moves) {

    /**
     * One field.
     *
     * @param lead the field that decides for it, as the name does for its parts; mostly itself
     * @param values as stored, one a customer, in their order; null where there is none
     * @param result what the merged customer has
     * @param from whose value that is; null when it is put together of several
     * @param why by which rule it won
     */
    public record Line(
            String field,
            String lead,
            List<@Nullable Object> values,
            @Nullable Object result,
            @Nullable UUID from,
            Survival why) {

        /** Whether there is anything to choose. */
        public boolean differs() {
            return values.stream().filter(value -> value != null).distinct().count() > 1;
        }
    }

    /**
     * @param count of rows that change their customer
     */
    public record Moves(String textKey, long count) {}
}
