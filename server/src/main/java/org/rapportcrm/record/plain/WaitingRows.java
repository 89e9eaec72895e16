package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.UUID;

/** Hears of rows that waited for a record that has come. Contribute it as a bean. */
public interface WaitingRows {
    /**
     * In the transaction that is open.
     *
     * @param sourceRecords those that wait for nothing any more
     * @param imports by which something was written now
     */
    void completed(Collection<UUID> sourceRecords, Collection<UUID> imports);
}
