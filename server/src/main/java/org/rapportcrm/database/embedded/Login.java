package org.rapportcrm.database.embedded;

/** A role of PostgreSQL and its password, which never gets into a log. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
