package org.rapportcrm.database.embedded;

/** The embedded PostgreSQL cannot run; the message says why and what to do. */
public class PostgresStartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StartTrouble trouble;

    PostgresStartFailed(String message) {
        super(message);
        this.trouble = StartTrouble.UNKNOWN;
    }

    private PostgresStartFailed(String message, StartTrouble trouble) {
        super(message);
        this.trouble = trouble;
    }

    static PostgresStartFailed of(String what, String lastWords) {
        StartTrouble trouble = StartTrouble.of(lastWords);
        return new PostgresStartFailed(
                what + " " + trouble.advice() + "\n" + lastWords.strip(), trouble);
    }

    static PostgresStartFailed of(PostgresFolders folders, Exception cause) {
        PostgresStartFailed failure =
                of("PostgreSQL in %s cannot run.".formatted(folders.root()), cause.toString());
        failure.initCause(cause);
        return failure;
    }

    StartTrouble trouble() {
        return trouble;
    }
}
