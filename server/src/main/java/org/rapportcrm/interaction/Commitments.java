package org.rapportcrm.interaction;

import java.util.UUID;
import org.rapportcrm.journal.Author;

/** What we take on for customers: where modules plan work, promise, and note what is wanted. */
public interface Commitments {
    /** Plans work, in the author's department. */
    UUID plan(Author author, NewTask task);

    /** Promises in the author's name. */
    UUID promise(Author author, NewPromise promise);

    /** Notes what a customer told the author they need. */
    UUID need(Author author, NewRequirement requirement);
}
