package org.rapportcrm.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Keeps when we last were in contact with each customer. */
public interface ContactedCustomers {
    /**
     * Moves the last contact forward, in the transaction that is open. A contact within an hour of
     * the last one known moves nothing: the row has many indexes, and "today" is as good.
     */
    void contacted(Map<UUID, Instant> at);
}
