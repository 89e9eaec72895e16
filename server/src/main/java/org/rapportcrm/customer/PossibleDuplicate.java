package org.rapportcrm.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may be the one that somebody types.
 *
 * @param customer null when the viewer may not see it
 * @param city beside the name, to tell namesakes apart
 * @param department who to ask about a customer that the viewer may not see, where that is known
 * @param why what is the same, surest first
 */
public record PossibleDuplicate(
        @Nullable CustomerName customer,
        @Nullable String city,
        @Nullable String department,
        List<Why> why) {

    /** What two customers have in common; all but the last two are exact. */
    public enum Why {
        EXTERNAL_ID,
        NUMBER,
        EMAIL,
        PHONE,
        /** All that is known of both, weighed. */
        LIKELY,
        NAME;

        public boolean isExact() {
            return this != LIKELY && this != NAME;
        }

        public String textKey() {
            return "customer.duplicate."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isHidden() {
        return customer == null;
    }

    public boolean isExact() {
        return why.getFirst().isExact();
    }
}
