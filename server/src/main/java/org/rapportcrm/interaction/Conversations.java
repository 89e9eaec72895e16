package org.rapportcrm.interaction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** Where modules write down what was said about one of their records, and read it again. */
public interface Conversations {
    /**
     * Writes a contact or a note of a customer, in the transaction that is open. It stands on their
     * timeline like one that was written there.
     *
     * @throws org.rapportcrm.shared.RecordNotFound when the author may not see the customer
     * @throws org.rapportcrm.shared.NotAllowed when they may not write interactions
     */
    void write(Author author, TimelineEntry entry);

    /** Whether the viewer may write what was said at all. */
    boolean mayWrite(Viewer viewer);

    /** Those of the entries that are still there, the oldest first. */
    List<Said> read(Collection<UUID> entries, Viewer viewer, Words words);
}
