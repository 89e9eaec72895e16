package org.rapportcrm.access.notice;

import static org.rapportcrm.access.db.Tables.APP_USER;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users keep about their notices. */
@Component
class Preferences {
    private final DSLContext db;

    Preferences(DSLContext db) {
        this.db = db;
    }

    Quiet of(UUID user) {
        return db.select(APP_USER.QUIET_FROM, APP_USER.QUIET_TO, APP_USER.MUTED_NOTICES)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user))
                .fetchOptional(row -> new Quiet(row.value1(), row.value2(), Set.of(row.value3())))
                .orElseGet(() -> new Quiet(null, null, Set.of()));
    }

    @Transactional
    void keep(UUID user, Quiet quiet) {
        db.update(APP_USER)
                .set(APP_USER.QUIET_FROM, quiet.from())
                .set(APP_USER.QUIET_TO, quiet.to())
                .set(APP_USER.MUTED_NOTICES, quiet.muted().toArray(String[]::new))
                .where(APP_USER.ID.eq(user))
                .execute();
    }
}
