package org.rapportcrm.access.team;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.db.Tables.TEAM;
import static org.rapportcrm.access.db.Tables.TEAM_BELOW;
import static org.rapportcrm.access.db.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.AlreadyRetired;
import org.rapportcrm.access.NotMerged;
import org.rapportcrm.access.db.tables.records.TeamRecord;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one team of two, and takes them apart again. Records stay filed where they are; under the
 * name of the one, and for its members.
 */
@Component
class MergingTeams {
    private final DSLContext db;
    private final Teams teams;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    MergingTeams(DSLContext db, Teams teams, Journal journal, JsonMapper json, Clock clock) {
        this.db = db;
        this.teams = teams;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void merge(UUID id, @Nullable UUID into, Author author) {
        TeamRecord team = teams.locked(id);
        if (team.getRetiredAt() != null) {
            throw new AlreadyRetired();
        }
        teams.mustExist(into);
        if (into == null || db.fetchExists(TEAM, TEAM.ID.eq(into), TEAM.RETIRED_AT.isNotNull())) {
            throw new TeamGone();
        }
        teams.mustNotBeBelow(id, into);
        Moved moved =
                new Moved(
                        members(id),
                        join(id, into),
                        // below the other one, so that its leaders go on seeing what they did
                        move(TEAM.PARENT_ID, id, into),
                        team.getParentId(),
                        move(TEAM.MERGED_INTO, id, into));
        db.deleteFrom(TEAM_MEMBER).where(TEAM_MEMBER.TEAM_ID.eq(id)).execute();
        team.setParentId(into)
                .setRetiredAt(clock.instant())
                .setMergedInto(into)
                .setMoved(JSONB.valueOf(json.writeValueAsString(moved)))
                .update();
        journal.write(
                author,
                Change.changed(
                        Teams.TYPE,
                        id,
                        null,
                        Map.of("retired", false),
                        Map.of("retired", true, "into", into)));
    }

    /** Who came with it leaves the other one; what is not where the merge brought it stays. */
    @Transactional
    public void separate(UUID id, Author author) {
        TeamRecord team = teams.locked(id);
        UUID one = team.getMergedInto();
        if (one == null) {
            throw new NotMerged();
        }
        Moved moved = json.readValue(Objects.requireNonNull(team.getMoved()).data(), Moved.class);
        db.deleteFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.TEAM_ID.eq(one), Among.of(TEAM_MEMBER.USER_ID, moved.joined()))
                .execute();
        moveBack(TEAM.PARENT_ID, moved.below(), one, id);
        moveBack(TEAM.MERGED_INTO, moved.teams(), one, id);
        team.setParentId(above(id, moved.parent()))
                .setRetiredAt(null)
                .setMergedInto(null)
                .setMoved(null)
                .update();
        comeBack(id, moved.members());
        journal.write(
                new Author(author.viewer(), new Cause(Cause.Kind.UNDO, null)),
                Change.changed(
                        Teams.TYPE,
                        id,
                        null,
                        Map.of("retired", true, "into", one),
                        Map.of("retired", false)));
    }

    /** Where it was before, if that is still there and did not come below the team meanwhile. */
    private @Nullable UUID above(UUID team, @Nullable UUID before) {
        boolean isThere =
                db.fetchExists(
                        select(TEAM.ID)
                                .from(TEAM)
                                .where(TEAM.ID.eq(before))
                                .andNotExists(
                                        selectOne()
                                                .from(TEAM_BELOW)
                                                .where(
                                                        TEAM_BELOW.ANCESTOR_ID.eq(team),
                                                        TEAM_BELOW.TEAM_ID.eq(before))));
        return isThere ? before : null;
    }

    private List<Moved.Member> members(UUID team) {
        return db.select(TEAM_MEMBER.USER_ID, TEAM_MEMBER.LEADS)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TEAM_ID.eq(team))
                .fetch(row -> new Moved.Member(row.value1(), row.value2()));
    }

    /** Those who are in both were there before. */
    private List<UUID> join(UUID from, UUID into) {
        List<UUID> joining =
                db.select(TEAM_MEMBER.USER_ID)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TEAM_ID.eq(from))
                        .except(
                                select(TEAM_MEMBER.USER_ID)
                                        .from(TEAM_MEMBER)
                                        .where(TEAM_MEMBER.TEAM_ID.eq(into)))
                        .fetch(TEAM_MEMBER.USER_ID);
        db.update(TEAM_MEMBER)
                .set(TEAM_MEMBER.TEAM_ID, into)
                .where(TEAM_MEMBER.TEAM_ID.eq(from), Among.of(TEAM_MEMBER.USER_ID, joining))
                .execute();
        return joining;
    }

    private void comeBack(UUID team, List<Moved.Member> members) {
        if (!members.isEmpty()) {
            db.insertInto(TEAM_MEMBER, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.USER_ID, TEAM_MEMBER.LEADS)
                    .valuesOfRows(
                            members.stream()
                                    .map(member -> row(team, member.user(), member.leads()))
                                    .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private List<UUID> move(Field<UUID> field, UUID from, UUID into) {
        return db.update(TEAM)
                .set(field, into)
                .where(field.eq(from))
                .returning(TEAM.ID)
                .fetch(TEAM.ID);
    }

    private void moveBack(Field<UUID> field, List<UUID> moved, UUID from, UUID to) {
        db.update(TEAM).set(field, to).where(Among.of(TEAM.ID, moved), field.eq(from)).execute();
    }
}
