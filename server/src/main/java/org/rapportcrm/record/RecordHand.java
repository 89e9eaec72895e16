package org.rapportcrm.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.journal.Author;

/**
 * How records of some kinds are written on somebody's behalf without a form of their own. Whether
 * the author reaches the records and may write the fields was asked before. Contribute it as a
 * bean; a kind without one is only read by programs and by selections.
 */
public interface RecordHand {
    Set<String> kinds();

    /**
     * Writes rows as somebody typed them, in the transaction that is open. A row that breaks a rule
     * is refused in its outcome and does not hold up the others.
     *
     * @return one outcome a row, in the order of the rows
     */
    List<Outcome> write(String kind, Author author, List<Row> rows);

    /** Whether its records can be deleted at all. */
    default boolean deletes(String kind) {
        return false;
    }

    /** Puts records into the bin. */
    default void delete(String kind, Author author, Collection<UUID> records) {
        throw new UnsupportedOperationException(kind);
    }

    /** Brings records back from the bin; those that rest in none stay where they are. */
    default void bringBack(String kind, Author author, Collection<UUID> records) {
        throw new UnsupportedOperationException(kind);
    }
}
