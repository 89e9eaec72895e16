package org.rapportcrm.access.signin;

import static org.rapportcrm.access.db.Tables.KNOWN_BROWSER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that their users signed in with before. They have a limit of their own, so that
 * strangers who guess wrong on purpose cannot keep a user out (OWASP: device cookies).
 */
@Component
class KnownBrowsers {
    private final DSLContext db;

    KnownBrowsers(DSLContext db) {
        this.db = db;
    }

    @Transactional
    Secret remember(Optional<Secret> browser, UUID user) {
        Secret secret = browser.filter(this::isKnown).orElseGet(Secret::next);
        db.insertInto(KNOWN_BROWSER, KNOWN_BROWSER.TOKEN_HASH, KNOWN_BROWSER.USER_ID)
                .values(secret.hash(), user)
                .onConflictDoNothing()
                .execute();
        return secret;
    }

    /** What we did not give out ourselves may be somebody else's trap. */
    private boolean isKnown(Secret browser) {
        return db.fetchExists(KNOWN_BROWSER, KNOWN_BROWSER.TOKEN_HASH.eq(browser.hash()));
    }
}
