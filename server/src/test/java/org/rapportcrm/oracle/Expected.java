package org.rapportcrm.oracle;

import java.util.List;

/** What a request must come to. */
enum Expected {
    /** The record answers; a form with gaps in it is an answer, too. */
    ANSWERED,
    SIGN_IN,
    TOKEN,
    NOT_ALLOWED,
    /** Word for word as for an id that somebody made up. */
    NOT_FOUND,
    /** Answered the same whether it was there or not, and nothing happened. */
    NOTHING_DONE;

    boolean isDenial() {
        return this != ANSWERED;
    }

    boolean fits(int status) {
        return switch (this) {
            // 401 is a password that was wrong: who has to sign in is sent there
            case ANSWERED -> status < 400 || List.of(401, 409, 422).contains(status);
            case SIGN_IN -> status == 303;
            case TOKEN -> status == 401;
            case NOT_ALLOWED -> status == 403;
            case NOT_FOUND -> status == 404;
            case NOTHING_DONE -> status == 302;
        };
    }
}
