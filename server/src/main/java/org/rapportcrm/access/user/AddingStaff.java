package org.rapportcrm.access.user;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.ROLE;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.Staff;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds colleagues by name of department and code of role. */
@Component
class AddingStaff implements Staff {
    private final DSLContext db;
    private final UserStore users;
    private final Journal journal;

    AddingStaff(DSLContext db, UserStore users, Journal journal) {
        this.db = db;
        this.users = users;
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Colleague> colleagues, Author author) {
        Map<String, UUID> departments =
                new HashMap<>(
                        db.select(DEPARTMENT.NAME, DEPARTMENT.ID)
                                .from(DEPARTMENT)
                                .fetchMap(row -> lower(row.value1()), row -> row.value2()));
        Map<String, UUID> roles =
                db.select(ROLE.CODE, ROLE.ID)
                        .from(ROLE)
                        .where(ROLE.CODE.isNotNull())
                        .fetchMap(ROLE.CODE, ROLE.ID);
        Set<String> there =
                new HashSet<>(
                        db.select(APP_USER.EMAIL).from(APP_USER).fetch(row -> lower(row.value1())));
        for (Colleague colleague : colleagues) {
            if (there.add(lower(colleague.email()))) {
                UUID department =
                        departments.computeIfAbsent(
                                lower(colleague.department()),
                                _ -> found(colleague.department(), author));
                users.add(UuidV7.next(), newUser(colleague, department, roles), author);
            }
        }
    }

    private static NewUser newUser(Colleague colleague, UUID department, Map<String, UUID> roles) {
        return new NewUser(
                colleague.name(),
                colleague.email(),
                department,
                Locale.US,
                ZoneOffset.UTC,
                colleague.roles().stream()
                        .map(code -> Objects.requireNonNull(roles.get(code), "no role " + code))
                        .toList());
    }

    private UUID found(String name, Author author) {
        UUID id = UuidV7.next();
        db.insertInto(DEPARTMENT).set(DEPARTMENT.ID, id).set(DEPARTMENT.NAME, name).execute();
        journal.write(author, Change.created("department", id, null, Map.of("name", name)));
        return id;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
