package org.rapportcrm.web.error;

import java.util.Locale;
import org.rapportcrm.shared.Problem;

/** What can go wrong, as far as the answer differs: its status and its words. */
enum Fault {
    MALFORMED(400),
    SIGN_IN(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    CHANGED(412),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    INVALID(422),
    TOO_MANY(429),
    UNEXPECTED(500),
    UNAVAILABLE(503),
    FULL(507);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    static Fault of(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case CONFLICT -> CONFLICT;
            case INVALID -> INVALID;
            case TOO_MANY -> TOO_MANY;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    static Fault of(int status) {
        for (Fault fault : values()) {
            if (fault.status == status) {
                return fault;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED : UNEXPECTED;
    }

    int status() {
        return status;
    }

    /** Ours, so that the log must tell what it was. */
    boolean isOurs() {
        return status >= 500;
    }

    boolean isWorthTryingAgain() {
        return isOurs() || this == TOO_MANY;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String titleKey() {
        return "web.fault." + code() + ".title";
    }

    String textKey() {
        return "web.fault." + code() + ".text";
    }
}
