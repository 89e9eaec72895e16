package org.rapportcrm.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/**
 * Customers as people read and change them by hand, one at a time; everything goes through the lane
 * of the record type. Whoever may not see a customer is told that there is none.
 */
public interface CustomerEdits {
    /**
     * What was written.
     *
     * @param change position of the entry in the journal, by which it is taken back; null when
     *     nothing changed
     * @param name what people call it now
     * @param isSeen whether whoever wrote it sees it: it may be out of their reach now
     */
    record Written(UUID customer, @Nullable Long change, String name, boolean isSeen) {}

    /** Also one that rests in the bin. */
    Standing read(Viewer viewer, UUID customer);

    /** Whether the viewer sees a customer. */
    boolean sees(Viewer viewer, UUID customer);

    /** Holds the customer until the open transaction ends; one in the bin is not found. */
    Standing lock(Viewer viewer, UUID customer, Action action);

    /**
     * @param values by field key; a blank text says that there is no value
     */
    Written create(Viewer viewer, Map<String, ?> values);

    /**
     * @param values of the fields to change; a blank text clears
     */
    Written change(Author author, UUID customer, Map<String, ?> values);

    /** Moves customers to the bin: they leave lists and search. */
    void putAway(Author author, List<UUID> customers);

    /** Brings customers back from the bin. */
    void bringBack(Author author, List<UUID> customers);

    /** Says that contact points changed: the customer is found by those that it has now. */
    void contactPointsChanged(UUID customer);

    /**
     * Position of the newest entry about a customer in the journal, within the open transaction.
     */
    long newestChange(UUID customer);
}
