package org.rapportcrm.access;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.access.db.Tables.TEAM_MEMBER;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.rapportcrm.shared.Viewer;

/** What {@link org.rapportcrm.shared.Reach#TEAM} means for records that have a user but no team. */
public final class Teammates {
    private Teammates() {}

    /** True where this user is in one of the viewer's teams; the viewer without a team is alone. */
    public static Condition include(Viewer viewer, Field<UUID> user) {
        UUID[] teams = viewer.teams().toArray(UUID[]::new);
        return user.in(
                select(TEAM_MEMBER.USER_ID)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TEAM_ID.eq(any(val(teams)))));
    }
}
