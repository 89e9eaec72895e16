package org.rapportcrm.access.signin;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.KNOWN_BROWSER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;

/** Those who can sign in. */
@Component
class Accounts {
    private final DSLContext db;

    Accounts(DSLContext db) {
        this.db = db;
    }

    /**
     * An account that is not disabled.
     *
     * @param passwordHash none before the invitation is accepted
     * @param knowsBrowser whether its user signed in with this browser before
     */
    record Account(UUID id, @Nullable String passwordHash, boolean knowsBrowser) {}

    Optional<Account> find(String email, Optional<Secret> browser) {
        byte[] browserHash = browser.map(Secret::hash).orElseGet(() -> new byte[0]);
        return db.select(
                        APP_USER.ID,
                        APP_USER.PASSWORD_HASH,
                        field(
                                exists(
                                        selectOne()
                                                .from(KNOWN_BROWSER)
                                                .where(
                                                        KNOWN_BROWSER.TOKEN_HASH.eq(browserHash),
                                                        KNOWN_BROWSER.USER_ID.eq(APP_USER.ID)))))
                .from(APP_USER)
                .where(lower(APP_USER.EMAIL).eq(lower(val(email.strip()))))
                .and(APP_USER.DISABLED_AT.isNull())
                .fetchOptional(row -> new Account(row.value1(), row.value2(), row.value3()));
    }

    String emailOf(UUID user) {
        return db.select(APP_USER.EMAIL)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user))
                .fetchSingle()
                .value1();
    }

    void strengthen(UUID user, String passwordHash) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .where(APP_USER.ID.eq(user))
                .execute();
    }
}
