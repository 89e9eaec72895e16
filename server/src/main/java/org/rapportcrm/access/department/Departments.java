package org.rapportcrm.access.department;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT;
import static org.rapportcrm.access.db.Tables.TEAM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments of our organization. */
@Component
class Departments {
    private static final String TYPE = "department";

    private final DSLContext db;
    private final Journal journal;

    Departments(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    List<DepartmentRow> all() {
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME, count(APP_USER.ID))
                .from(DEPARTMENT)
                .leftJoin(APP_USER)
                .on(APP_USER.DEPARTMENT_ID.eq(DEPARTMENT.ID), APP_USER.DISABLED_AT.isNull())
                .groupBy(DEPARTMENT.ID)
                .orderBy(lower(DEPARTMENT.NAME))
                .fetchInto(DepartmentRow.class);
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
        String before = nameOf(id);
        try {
            db.update(DEPARTMENT).set(DEPARTMENT.NAME, name).where(DEPARTMENT.ID.eq(id)).execute();
        } catch (DuplicateKeyException e) {
            throw new NameTaken(name);
        }
        journal.write(
                author,
                Change.changed(TYPE, id, null, Map.of("name", before), Map.of("name", name)));
    }

    @Transactional
    void delete(UUID id, Author author) {
        // locks it, so that nobody joins between the question and the deletion
        nameOf(id);
        if (db.fetchExists(APP_USER, APP_USER.DEPARTMENT_ID.eq(id))
                || db.fetchExists(TEAM, TEAM.DEPARTMENT_ID.eq(id))) {
            throw new StillInUse();
        }
        db.deleteFrom(DEPARTMENT).where(DEPARTMENT.ID.eq(id)).execute();
        journal.write(author, Change.of(Change.Kind.DELETED, TYPE, id, null));
    }

    private String nameOf(UUID id) {
        return db.select(DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional(DEPARTMENT.NAME)
                .orElseThrow(RecordNotFound::new);
    }
}
