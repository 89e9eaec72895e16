package org.rapportcrm.access.team;

import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.TEAM;
import static org.rapportcrm.access.db.Tables.TEAM_BELOW;
import static org.rapportcrm.access.db.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.access.db.tables.records.TeamRecord;
import org.rapportcrm.access.department.Departments;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes teams and who is in them. */
@Component
class Teams {
    static final String TYPE = "team";
    private static final long LOCK = 0x7ea3;

    private final DSLContext db;
    private final TeamQueries queries;
    private final Departments departments;
    private final Journal journal;
    private final Clock clock;

    Teams(
            DSLContext db,
            TeamQueries queries,
            Departments departments,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.queries = queries;
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    UUID add(TeamForm form, Author author) {
        lock();
        mustExist(form.parent());
        departments.mustExist(form.department());
        UUID id = UuidV7.next();
        int added =
                db.insertInto(TEAM, TEAM.ID, TEAM.NAME, TEAM.PARENT_ID, TEAM.DEPARTMENT_ID)
                        .values(id, form.name(), form.parent(), form.department())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            throw new NameTaken(form.name());
        }
        journal.write(author, Change.created(TYPE, id, null, values(form)));
        return id;
    }

    @Transactional
    void change(UUID id, TeamForm form, Author author) {
        lock();
        mustExist(form.parent());
        departments.mustExist(form.department());
        TeamForm before = TeamForm.of(queries.find(id));
        mustNotBeBelow(id, form.parent());
        try {
            db.update(TEAM)
                    .set(TEAM.NAME, form.name())
                    .set(TEAM.PARENT_ID, form.parent())
                    .set(TEAM.DEPARTMENT_ID, form.department())
                    .where(TEAM.ID.eq(id))
                    .execute();
        } catch (DuplicateKeyException e) {
            throw new NameTaken(form.name());
        }
        journal.write(author, Change.changed(TYPE, id, null, values(before), values(form)));
    }

    @Transactional
    void delete(UUID id, Author author) {
        lock();
        queries.find(id);
        if (db.fetchExists(TEAM, TEAM.PARENT_ID.eq(id).or(TEAM.MERGED_INTO.eq(id)))) {
            throw new StillInUse();
        }
        db.deleteFrom(TEAM).where(TEAM.ID.eq(id)).execute();
        journal.write(author, Change.of(Change.Kind.DELETED, TYPE, id, null));
    }

    /** Nobody chooses it any more; who is in it goes on seeing what it did. */
    @Transactional
    void retire(UUID id, boolean retired, Author author) {
        if (locked(id).getMergedInto() != null) {
            throw new StillInUse();
        }
        db.update(TEAM)
                .set(TEAM.RETIRED_AT, retired ? clock.instant() : null)
                .where(TEAM.ID.eq(id))
                .execute();
        journal.write(
                author,
                Change.changed(
                        TYPE, id, null, Map.of("retired", !retired), Map.of("retired", retired)));
    }

    @Transactional
    void join(UUID id, UUID user, boolean leads, Author author) {
        lock();
        queries.find(id);
        if (!db.fetchExists(APP_USER, APP_USER.ID.eq(user))) {
            throw new NoSuchUser();
        }
        db.insertInto(TEAM_MEMBER, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.USER_ID, TEAM_MEMBER.LEADS)
                .values(id, user, leads)
                .onConflict(TEAM_MEMBER.USER_ID, TEAM_MEMBER.TEAM_ID)
                .doUpdate()
                .set(TEAM_MEMBER.LEADS, leads)
                .execute();
        journal.write(
                author,
                Change.changed(TYPE, id, null, Map.of(), Map.of("member", user, "leads", leads)));
    }

    @Transactional
    void leave(UUID id, UUID user, Author author) {
        int left =
                db.deleteFrom(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TEAM_ID.eq(id), TEAM_MEMBER.USER_ID.eq(user))
                        .execute();
        if (left == 0) {
            throw new RecordNotFound();
        }
        journal.write(author, Change.changed(TYPE, id, null, Map.of("member", user), Map.of()));
    }

    TeamRecord locked(UUID id) {
        lock();
        return db.selectFrom(TEAM)
                .where(TEAM.ID.eq(id))
                .fetchOptional()
                .orElseThrow(RecordNotFound::new);
    }

    /**
     * One after the other: two moves at once could close a circle that neither of them sees, and a
     * team could go while another one comes below it.
     */
    private void lock() {
        db.execute("select pg_advisory_xact_lock(?)", LOCK);
    }

    void mustNotBeBelow(UUID id, @Nullable UUID other) {
        if (other != null
                && db.fetchExists(
                        TEAM_BELOW, TEAM_BELOW.ANCESTOR_ID.eq(id), TEAM_BELOW.TEAM_ID.eq(other))) {
            throw new TeamInItself();
        }
    }

    void mustExist(@Nullable UUID parent) {
        if (parent != null && !db.fetchExists(TEAM, TEAM.ID.eq(parent))) {
            throw new TeamGone();
        }
    }

    private static Map<String, Object> values(TeamForm form) {
        Map<String, Object> values = new HashMap<>(Map.of("name", form.name()));
        if (form.parent() != null) {
            values.put("parent", form.parent());
        }
        if (form.department() != null) {
            values.put("department", form.department());
        }
        return values;
    }
}
