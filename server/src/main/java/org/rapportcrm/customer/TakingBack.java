package org.rapportcrm.customer;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;

/** Takes back changes of one kind of record that hangs on customers. Contribute it as a bean. */
public interface TakingBack {
    /**
     * What the journal says of a change.
     *
     * @param kind "created", "changed", "deleted" or "restored"
     * @param before values by field as the journal keeps them: texts, numbers, truths and lists
     */
    record Entry(
            UUID recordId,
            UUID customer,
            String kind,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {}

    /** As in the journal. */
    String recordType();

    /**
     * Writes what was there before, as a change of its own, in the transaction that is open.
     *
     * @throws ChangedSince when something else stands there by now
     */
    void takeBack(Author author, Entry entry);
}
