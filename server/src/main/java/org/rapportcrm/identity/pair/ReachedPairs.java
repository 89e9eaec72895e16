package org.rapportcrm.identity.pair;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.customer.view.Tables.COMPARED;
import static org.rapportcrm.identity.db.Tables.PAIR;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.view.tables.Compared;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/**
 * Which pairs somebody sees: those within their reach of whose customers they see both. Of one whom
 * they don't see, they would learn by the other.
 */
public final class ReachedPairs {
    public static final String KIND = "duplicate";
    public static final Compared FIRST = COMPARED.as("first");
    public static final Compared SECOND = COMPARED.as("second");
    private static final Compared ONE = COMPARED.as("one");

    private ReachedPairs() {}

    /** Over the pairs, joined with {@link #FIRST} and {@link #SECOND}. */
    public static Condition by(Viewer viewer, Action action) {
        return within(viewer, action, of -> of.apply(FIRST).or(of.apply(SECOND)))
                .and(areSeenBy(viewer));
    }

    /**
     * The same of those who are there. Told by ids, since PostgreSQL would read all customers and
     * all pairs to find the few of one colleague.
     */
    static Condition standingBy(Viewer viewer, Action action) {
        return within(
                        viewer,
                        action,
                        of -> isThere(PAIR.FIRST_ID, of).or(isThere(PAIR.SECOND_ID, of)))
                .and(areThere())
                .and(areSeenBy(viewer));
    }

    private static Condition areSeenBy(Viewer viewer) {
        return VisibleCustomers.to(viewer, FIRST).and(VisibleCustomers.to(viewer, SECOND));
    }

    /** That both are there, and have not become one. */
    public static Condition areThere() {
        return FIRST.DELETED_AT
                .isNull()
                .and(FIRST.MERGED_INTO.isNull())
                .and(SECOND.DELETED_AT.isNull())
                .and(SECOND.MERGED_INTO.isNull());
    }

    private static Condition within(
            Viewer viewer, Action action, Function<Function<Compared, Condition>, Condition> side) {
        Reach reach = viewer.reach(Permission.of(KIND, action));
        Condition one = side.apply(customer -> isOf(viewer, reach, customer));
        return switch (reach) {
            case ALL -> noCondition();
            case DEPARTMENT, TEAM -> one.or(any(PAIR.TEAM_ID, viewer.teams()));
            case OWN -> one;
            case NONE -> falseCondition();
        };
    }

    private static Condition isOf(Viewer viewer, Reach reach, Compared customer) {
        Condition own = customer.OWNER_ID.eq(viewer.id());
        Condition team = own.or(any(customer.TEAM_ID, viewer.teams()));
        return switch (reach) {
            case DEPARTMENT -> team.or(any(customer.DEPARTMENT_ID, viewer.departments()));
            case TEAM -> team;
            case OWN, ALL, NONE -> own;
        };
    }

    private static Condition isThere(
            Field<UUID> customer, Function<Compared, Condition> condition) {
        return exists(
                selectOne()
                        .from(ONE)
                        .where(ONE.ID.eq(customer), ONE.DELETED_AT.isNull(), condition.apply(ONE)));
    }

    static Condition any(Field<UUID> id, Set<UUID> ids) {
        return id.eq(DSL.any(val(ids.toArray(UUID[]::new))));
    }
}
