package org.rapportcrm.customer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.record.Referring;

/**
 * What of a module goes along when customers become one, and when they are taken apart. Contribute
 * it as a bean: one line for each column that refers to a customer; code only for what is summed up
 * or decided per customer. A column that nobody names fails a test of the house.
 */
public interface MergeParticipant {
    List<Referring> referring();

    /**
     * Makes anew what stands per customer, after rows have moved; in the transaction that is open,
     * for all of them at once.
     *
     * @param customers all between whom rows moved, those that were merged away among them
     */
    default void settle(Set<UUID> customers) {}
}
