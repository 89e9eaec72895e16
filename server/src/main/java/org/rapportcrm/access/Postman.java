package org.rapportcrm.access;

/**
 * Brings letters to our own users. A module that can send mail implements it; until then the
 * administrator is shown the link and brings it themselves.
 */
public interface Postman {
    /**
     * Takes the letter; sending may happen later.
     *
     * @return false if the sender has to bring it themselves
     */
    boolean take(Letter letter);

    /** A link for one of our users; {@code subjectKey} and {@code bodyKey} are message keys. */
    record Letter(String email, String name, String subjectKey, String bodyKey, String link) {}
}
