package org.rapportcrm.access.department;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.TEAM;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.AlreadyRetired;
import org.rapportcrm.access.NotMerged;
import org.rapportcrm.access.db.tables.records.DepartmentRecord;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one department of two, and takes them apart again. Records stay filed where they are; under
 * the name of the one, and for its people.
 */
@Component
class MergingDepartments {
    private static final long LOCK = 0xde9a;

    private final DSLContext db;
    private final Departments departments;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    MergingDepartments(
            DSLContext db, Departments departments, Journal journal, JsonMapper json, Clock clock) {
        this.db = db;
        this.departments = departments;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void merge(UUID id, @Nullable UUID into, Author author) {
        lock();
        DepartmentRecord department = departments.locked(id);
        if (department.getRetiredAt() != null) {
            throw new AlreadyRetired();
        }
        departments.mustExist(into);
        if (into == null || into.equals(id) || departments.isRetired(into)) {
            throw new DepartmentGone();
        }
        Moved moved = move(id, into);
        department
                .setRetiredAt(clock.instant())
                .setMergedInto(into)
                .setMoved(JSONB.valueOf(json.writeValueAsString(moved)))
                .update();
        journal.write(
                author,
                Change.changed(
                        Departments.TYPE,
                        id,
                        null,
                        Map.of("retired", false),
                        Map.of("retired", true, "into", into)));
    }

    private Moved move(UUID id, UUID into) {
        return new Moved(
                db.update(APP_USER)
                        .set(APP_USER.DEPARTMENT_ID, into)
                        .where(APP_USER.DEPARTMENT_ID.eq(id))
                        .returning(APP_USER.ID)
                        .fetch(APP_USER.ID),
                db.update(TEAM)
                        .set(TEAM.DEPARTMENT_ID, into)
                        .where(TEAM.DEPARTMENT_ID.eq(id))
                        .returning(TEAM.ID)
                        .fetch(TEAM.ID),
                db.update(DEPARTMENT)
                        .set(DEPARTMENT.MERGED_INTO, into)
                        .where(DEPARTMENT.MERGED_INTO.eq(id))
                        .returning(DEPARTMENT.ID)
                        .fetch(DEPARTMENT.ID));
    }

    /** What came from it and is still where the merge brought it goes back. */
    @Transactional
    public void separate(UUID id, Author author) {
        lock();
        DepartmentRecord department = departments.locked(id);
        UUID one = department.getMergedInto();
        if (one == null) {
            throw new NotMerged();
        }
        Moved moved =
                json.readValue(Objects.requireNonNull(department.getMoved()).data(), Moved.class);
        db.update(APP_USER)
                .set(APP_USER.DEPARTMENT_ID, id)
                .where(Among.of(APP_USER.ID, moved.users()), APP_USER.DEPARTMENT_ID.eq(one))
                .execute();
        db.update(TEAM)
                .set(TEAM.DEPARTMENT_ID, id)
                .where(Among.of(TEAM.ID, moved.teams()), TEAM.DEPARTMENT_ID.eq(one))
                .execute();
        db.update(DEPARTMENT)
                .set(DEPARTMENT.MERGED_INTO, id)
                .where(Among.of(DEPARTMENT.ID, moved.departments()), DEPARTMENT.MERGED_INTO.eq(one))
                .execute();
        department.setRetiredAt(null).setMergedInto(null).setMoved(null).update();
        journal.write(
                new Author(author.viewer(), new Cause(Cause.Kind.UNDO, null)),
                Change.changed(
                        Departments.TYPE,
                        id,
                        null,
                        Map.of("retired", true, "into", one),
                        Map.of("retired", false)));
    }

    /** One after the other: two that merge the same ones crosswise would wait for each other. */
    private void lock() {
        db.execute("select pg_advisory_xact_lock(?)", LOCK);
    }
}
