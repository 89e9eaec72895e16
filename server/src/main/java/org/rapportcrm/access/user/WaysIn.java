package org.rapportcrm.access.user;

import java.util.UUID;
import org.rapportcrm.access.factor.SecondFactors;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.access.token.KeepingTokens;
import org.rapportcrm.journal.Author;
import org.springframework.stereotype.Component;

/** How a user comes in, by browser and by program, and how an administrator ends it. */
@Component
class WaysIn {
    private final Sessions sessions;
    private final SecondFactors factors;
    private final KeepingTokens tokens;

    WaysIn(Sessions sessions, SecondFactors factors, KeepingTokens tokens) {
        this.sessions = sessions;
        this.factors = factors;
        this.tokens = tokens;
    }

    void close(UUID user, Author author) {
        sessions.endAll(user);
        tokens.revokeAll(author, user);
    }

    void endSessions(UUID user) {
        sessions.endAll(user);
    }

    /** False when the user has no such session (any more). */
    boolean endSession(UUID user, UUID session) {
        return sessions.end(user, session);
    }

    void resetFactors(UUID user, Author author) {
        factors.reset(user, author);
    }
}
