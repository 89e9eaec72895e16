package org.rapportcrm.record;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.journal.Author;

/**
 * How records of a kind are written on somebody's behalf without a form. Whether the author reaches
 * the record and may write the field was asked before. Contribute it as a bean; a kind without one
 * is only read by programs.
 */
public interface RecordHand {
    String kind();

    /**
     * Writes rows as somebody typed them, in the transaction that is open. A row that breaks a rule
     * is refused in its outcome and does not hold up the others.
     */
    List<Outcome> write(Author author, List<Row> rows);

    /** Whether its records can be deleted at all. */
    default boolean deletes() {
        return false;
    }

    default void delete(Author author, UUID id) {
        throw new UnsupportedOperationException(kind());
    }
}
