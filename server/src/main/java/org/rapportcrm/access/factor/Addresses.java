package org.rapportcrm.access.factor;

import static org.rapportcrm.access.db.Tables.APP_USER;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** By their e-mail address users tell their entries in an authenticator apart. */
@Component
class Addresses {
    private final DSLContext db;

    Addresses(DSLContext db) {
        this.db = db;
    }

    String of(UUID user) {
        return db.select(APP_USER.EMAIL)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user))
                .fetchSingle()
                .value1();
    }
}
