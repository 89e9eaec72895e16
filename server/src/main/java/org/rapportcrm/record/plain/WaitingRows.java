package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.UUID;

/** Hears of rows that waited for a record and wait no longer. Contribute it as a bean. */
public interface WaitingRows {
    /**
     * In the transaction that is open.
     *
     * @param sourceRecords as the rows name them
     */
    void completed(Collection<UUID> sourceRecords);
}
