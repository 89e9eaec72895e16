package org.rapportcrm.database.embedded;

/** The database may lose acknowledged commits; the message names the settings and the remedy. */
public class NotDurable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDurable(String message) {
        super(message);
    }
}
