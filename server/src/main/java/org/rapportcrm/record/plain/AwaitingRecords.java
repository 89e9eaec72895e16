package org.rapportcrm.record.plain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Row;

/**
 * Records of a kind whose fields may name others before these are there. Contribute it as a bean
 * where a kind lands its rows itself; plain kinds do without.
 */
public interface AwaitingRecords {
    String kind();

    /** Whether each source waits for itself in a field, or whoever named somebody last. */
    default boolean isForEachSource() {
        return false;
    }

    /**
     * Nobody else changes these records, or whoever goes on for them, until the transaction ends.
     */
    Held hold(Collection<UUID> records);

    /**
     * What rows of a source would have said, had those whom they name been there.
     *
     * @param since when they said it
     * @return one outcome a row, in the order of the rows
     */
    List<Outcome> write(Author author, UUID source, Instant since, List<Row> rows);

    /** Records that are held. */
    interface Held {
        /** Those that there are, with whoever goes on for them. */
        Set<UUID> records();

        /**
         * Where is written what a field of a record awaited: there, or where it goes on, if nothing
         * stands there yet.
         *
         * @param source that named it
         * @param since when it did
         */
        List<UUID> places(UUID record, String field, UUID source, Instant since);
    }
}
