package org.rapportcrm.access.user;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes users. */
@Component
public class UserStore {
    private final DSLContext db;
    private final Clock clock;

    UserStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(NewUser user) {
        UUID id = UuidV7.next();
        int added =
                db.insertInto(APP_USER)
                        .set(APP_USER.ID, id)
                        .set(APP_USER.NAME, user.name().strip())
                        .set(APP_USER.EMAIL, user.email().strip())
                        .set(APP_USER.DEPARTMENT_ID, user.department())
                        .set(APP_USER.LOCALE, user.locale().toLanguageTag())
                        .set(APP_USER.ZONE, user.zone().getId())
                        .set(APP_USER.CREATED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            throw new EmailTaken();
        }
        give(id, user.roles());
        return id;
    }

    private void give(UUID user, Collection<UUID> roles) {
        for (UUID role : roles) {
            db.insertInto(USER_ROLE, USER_ROLE.USER_ID, USER_ROLE.ROLE_ID)
                    .values(user, role)
                    .execute();
        }
    }
}
