package org.rapportcrm.access.team;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.TEAM;
import static org.rapportcrm.access.db.Tables.TEAM_BELOW;
import static org.rapportcrm.access.db.Tables.TEAM_MEMBER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.db.tables.Team;
import org.rapportcrm.access.user.Choice;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Reads teams for the pages that administer them. */
@Component
class TeamQueries {
    private static final Team ONE = TEAM.as("one");

    private final DSLContext db;

    TeamQueries(DSLContext db) {
        this.db = db;
    }

    /** All teams, each followed by those below it. */
    List<TeamRow> tree() {
        Map<@Nullable UUID, List<TeamRow>> byParent = new HashMap<>();
        for (TeamRow team : flat()) {
            byParent.computeIfAbsent(team.parent(), _ -> new ArrayList<>()).add(team);
        }
        List<TeamRow> tree = new ArrayList<>();
        append(tree, byParent, null, 0);
        return tree;
    }

    TeamRow find(UUID id) {
        return tree().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    /** Where a team may be moved or merged: nowhere below itself. */
    List<TeamRow> parentsFor(UUID id) {
        Set<UUID> below =
                db.select(TEAM_BELOW.TEAM_ID)
                        .from(TEAM_BELOW)
                        .where(TEAM_BELOW.ANCESTOR_ID.eq(id))
                        .fetchSet(TEAM_BELOW.TEAM_ID);
        UUID present = find(id).parent();
        return tree().stream()
                .filter(team -> !below.contains(team.id()))
                .filter(team -> !team.isRetired() || team.id().equals(present))
                .toList();
    }

    List<MemberRow> members(UUID team) {
        return db.select(APP_USER.ID, APP_USER.NAME, TEAM_MEMBER.LEADS)
                .from(TEAM_MEMBER)
                .join(APP_USER)
                .on(APP_USER.ID.eq(TEAM_MEMBER.USER_ID))
                .where(TEAM_MEMBER.TEAM_ID.eq(team))
                .orderBy(TEAM_MEMBER.LEADS.desc(), Alphabet.of(APP_USER.NAME))
                .fetchInto(MemberRow.class);
    }

    /** Who could join. */
    List<Choice> others(UUID team) {
        return db.select(APP_USER.ID, APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.DISABLED_AT.isNull())
                .and(
                        notExists(
                                selectOne()
                                        .from(TEAM_MEMBER)
                                        .where(
                                                TEAM_MEMBER.USER_ID.eq(APP_USER.ID),
                                                TEAM_MEMBER.TEAM_ID.eq(team))))
                .orderBy(Alphabet.of(APP_USER.NAME))
                .fetchInto(Choice.class);
    }

    private List<TeamRow> flat() {
        var members =
                selectCount().from(TEAM_MEMBER).where(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID)).asField();
        return db.select(
                        TEAM.ID,
                        TEAM.NAME,
                        TEAM.PARENT_ID,
                        TEAM.DEPARTMENT_ID,
                        TEAM.RETIRED_AT.isNotNull(),
                        ONE.NAME,
                        members)
                .from(TEAM)
                .leftJoin(ONE)
                .on(ONE.ID.eq(TEAM.MERGED_INTO))
                .orderBy(Alphabet.of(TEAM.NAME))
                .fetch(row ->
                        new TeamRow(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                0,
                                row.get(members, Integer.class)));
    }

    private static void append(
            List<TeamRow> tree,
            Map<@Nullable UUID, List<TeamRow>> byParent,
            @Nullable UUID parent,
            int level) {
        for (TeamRow team : byParent.getOrDefault(parent, List.of())) {
            tree.add(
                    new TeamRow(
                            team.id(),
                            team.name(),
                            team.parent(),
                            team.department(),
                            team.isRetired(),
                            team.mergedInto(),
                            level,
                            team.members()));
            append(tree, byParent, team.id(), level + 1);
        }
    }
}
