package org.rapportcrm.identity.pair;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.customer.view.Tables.COMPARED;
import static org.rapportcrm.identity.db.Tables.PAIR;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.view.tables.Compared;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;

/**
 * Which pairs somebody sees: those within their reach of whose customers they see both. Of one whom
 * they don't see, they would learn by the other.
 */
public final class ReachedPairs {
    public static final String KIND = "duplicate";
    public static final Compared FIRST = COMPARED.as("first");
    public static final Compared SECOND = COMPARED.as("second");

    private ReachedPairs() {}

    /** Over the pairs, joined with {@link #FIRST} and {@link #SECOND}. */
    public static Condition by(Viewer viewer, Action action) {
        return within(viewer, action)
                .and(VisibleCustomers.to(viewer, FIRST))
                .and(VisibleCustomers.to(viewer, SECOND));
    }

    /** That both are there, and have not become one. */
    public static Condition areThere() {
        return FIRST.DELETED_AT
                .isNull()
                .and(FIRST.MERGED_INTO.isNull())
                .and(SECOND.DELETED_AT.isNull())
                .and(SECOND.MERGED_INTO.isNull());
    }

    private static Condition within(Viewer viewer, Action action) {
        Condition own = FIRST.OWNER_ID.eq(viewer.id()).or(SECOND.OWNER_ID.eq(viewer.id()));
        Condition team =
                any(PAIR.TEAM_ID, viewer.teams())
                        .or(any(FIRST.TEAM_ID, viewer.teams()))
                        .or(any(SECOND.TEAM_ID, viewer.teams()));
        Condition department =
                any(FIRST.DEPARTMENT_ID, viewer.departments())
                        .or(any(SECOND.DEPARTMENT_ID, viewer.departments()));
        return switch (viewer.reach(Permission.of(KIND, action))) {
            case ALL -> noCondition();
            case DEPARTMENT -> own.or(team).or(department);
            case TEAM -> own.or(team);
            case OWN -> own;
            case NONE -> falseCondition();
        };
    }

    static Condition any(Field<UUID> id, Set<UUID> ids) {
        return id.eq(DSL.any(val(ids.toArray(UUID[]::new))));
    }
}
