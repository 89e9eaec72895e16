package org.rapportcrm.access.user;

import static org.jooq.impl.DSL.row;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes users, and what changed into the journal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UserStore {
    private static final String TYPE = "user";

    private final DSLContext db;
    private final Clock clock;
    private final Journal journal;

    UserStore(DSLContext db, Clock clock, Journal journal) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
    }

    public void add(UUID id, NewUser user, Author author) {
        int added =
                db.insertInto(APP_USER)
                        .set(APP_USER.ID, id)
                        .set(APP_USER.NAME, user.name())
                        .set(APP_USER.EMAIL, user.email())
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
        Map<String, Object> after = values(user.name(), user.email(), user.department());
        after.put("roles", user.roles());
        journal.write(author, Change.created(TYPE, id, null, after));
    }

    void change(UUID id, UserForm before, UserForm after, Author author) {
        try {
            db.update(APP_USER)
                    .set(APP_USER.NAME, after.name())
                    .set(APP_USER.EMAIL, after.email())
                    .set(APP_USER.DEPARTMENT_ID, after.department())
                    .where(APP_USER.ID.eq(id))
                    .execute();
        } catch (DuplicateKeyException _) {
            throw new EmailTaken();
        }
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(id)).execute();
        give(id, after.roles());
        journal.write(author, Change.changed(TYPE, id, null, values(before), values(after)));
    }

    void disable(UUID id, Author author) {
        db.update(APP_USER)
                .set(APP_USER.DISABLED_AT, clock.instant())
                .where(APP_USER.ID.eq(id), APP_USER.DISABLED_AT.isNull())
                .execute();
        journal.write(author, flag(id, "disabled", true));
    }

    void enable(UUID id, Author author) {
        db.update(APP_USER).setNull(APP_USER.DISABLED_AT).where(APP_USER.ID.eq(id)).execute();
        journal.write(author, flag(id, "disabled", false));
    }

    void signedOut(UUID id, Author author) {
        journal.write(
                author, Change.changed(TYPE, id, null, Map.of(), Map.of("sessions", "ended")));
    }

    private static Change flag(UUID id, String name, boolean value) {
        return Change.changed(TYPE, id, null, Map.of(name, !value), Map.of(name, value));
    }

    private static Map<String, Object> values(UserForm form) {
        Map<String, Object> values = values(form.name(), form.email(), form.department());
        values.put("roles", form.roles());
        return values;
    }

    private static Map<String, Object> values(
            String name, String email, @Nullable UUID department) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name, "email", email));
        if (department != null) {
            values.put("department", department);
        }
        return values;
    }

    private void give(UUID user, Collection<UUID> roles) {
        if (roles.isEmpty()) {
            return;
        }
        db.insertInto(USER_ROLE, USER_ROLE.USER_ID, USER_ROLE.ROLE_ID)
                .valuesOfRows(roles.stream().map(role -> row(user, role)).toList())
                .onConflictDoNothing()
                .execute();
    }
}
