package org.rapportcrm.customer;

import java.util.UUID;
import org.rapportcrm.journal.Author;

/** Ties customers to each other where something else than the form of relationships knows it. */
public interface CustomerTies {
    /** In the transaction that is open; does nothing where they are tied so already. */
    void tie(Author author, UUID from, UUID to, RelationshipKind kind);

    /** Takes the tie away again, if it is there. */
    void untie(Author author, UUID from, UUID to, RelationshipKind kind);
}
