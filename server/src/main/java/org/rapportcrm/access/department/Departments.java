package org.rapportcrm.access.department;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.CALENDAR;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.TEAM;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.access.db.tables.records.DepartmentRecord;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the departments of our organization. */
@Component
public class Departments {
    static final String TYPE = "department";

    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    Departments(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the department until the transaction ends: nobody deletes what somebody joins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustExist(@Nullable UUID id) {
        if (id != null
                && db.select(DEPARTMENT.ID)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.ID.eq(id))
                        .forKeyShare()
                        .fetchOptional()
                        .isEmpty()) {
            throw new DepartmentGone();
        }
    }

    @Transactional
    void add(String name, Author author) {
        UUID id = UuidV7.next();
        int added =
                db.insertInto(DEPARTMENT, DEPARTMENT.ID, DEPARTMENT.NAME)
                        .values(id, name)
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            throw new NameTaken(name);
        }
        journal.write(author, Change.created(TYPE, id, null, Map.of("name", name)));
    }

    @Transactional
    void rename(UUID id, String name, Author author) {
        String before = locked(id).getName();
        try {
            db.update(DEPARTMENT).set(DEPARTMENT.NAME, name).where(DEPARTMENT.ID.eq(id)).execute();
        } catch (DuplicateKeyException e) {
            throw new NameTaken(name);
        }
        journal.write(
                author,
                Change.changed(TYPE, id, null, Map.of("name", before), Map.of("name", name)));
    }

    /**
     * @param calendar null for the hours of the organization
     */
    @Transactional
    void keepHours(UUID id, @Nullable UUID calendar, Author author) {
        DepartmentRecord department = locked(id);
        if (calendar != null && !db.fetchExists(CALENDAR, CALENDAR.ID.eq(calendar))) {
            throw new CalendarGone();
        }
        Map<String, ?> before = hours(department.getCalendarId());
        department.setCalendarId(calendar).update();
        journal.write(author, Change.changed(TYPE, id, null, before, hours(calendar)));
    }

    /** Only when nobody is in it: who is left in a retired department would be in none. */
    @Transactional
    void retire(UUID id, Author author) {
        DepartmentRecord department = locked(id);
        mustBeEmpty(id);
        department.setRetiredAt(clock.instant()).update();
        journal.write(author, retired(id, true));
    }

    @Transactional
    void reopen(UUID id, Author author) {
        DepartmentRecord department = locked(id);
        if (department.getMergedInto() != null) {
            throw new StillInUse();
        }
        department.setRetiredAt(null).update();
        journal.write(author, retired(id, false));
    }

    @Transactional
    void delete(UUID id, Author author) {
        // locks it, so that nobody joins between the question and the deletion
        locked(id);
        mustBeEmpty(id);
        if (db.fetchExists(DEPARTMENT, DEPARTMENT.MERGED_INTO.eq(id))) {
            throw new StillInUse();
        }
        db.deleteFrom(DEPARTMENT).where(DEPARTMENT.ID.eq(id)).execute();
        journal.write(author, Change.of(Change.Kind.DELETED, TYPE, id, null));
    }

    private void mustBeEmpty(UUID id) {
        if (db.fetchExists(APP_USER, APP_USER.DEPARTMENT_ID.eq(id))
                || db.fetchExists(TEAM, TEAM.DEPARTMENT_ID.eq(id))) {
            throw new StillInUse();
        }
    }

    boolean isRetired(UUID id) {
        return db.fetchExists(DEPARTMENT, DEPARTMENT.ID.eq(id), DEPARTMENT.RETIRED_AT.isNotNull());
    }

    DepartmentRecord locked(UUID id) {
        return db.selectFrom(DEPARTMENT)
                .where(DEPARTMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    private static Map<String, ?> hours(@Nullable UUID calendar) {
        return calendar == null ? Map.of() : Map.of("calendar", calendar);
    }

    private static Change retired(UUID id, boolean is) {
        return Change.changed(TYPE, id, null, Map.of("retired", !is), Map.of("retired", is));
    }
}
