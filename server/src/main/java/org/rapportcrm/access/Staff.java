package org.rapportcrm.access;

import java.util.List;
import org.rapportcrm.journal.Author;

/**
 * Brings many colleagues in at once, such as those of another system; none of them has a password
 * yet.
 */
public interface Staff {
    /**
     * @param email who has this address already stays as they are
     * @param department made where there is none of that name
     * @param roles codes of built-in roles, such as "sales"
     */
    record Colleague(String name, String email, String department, List<String> roles) {}

    /** Adds whoever is not there yet, in the transaction that is open. */
    void add(List<Colleague> colleagues, Author author);
}
