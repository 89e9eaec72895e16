package org.rapportcrm.customer;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/**
 * Which customers a viewer may see. Whoever reads customers adds this condition; who is hidden does
 * not exist.
 */
public final class VisibleCustomers {
    public static final Permission READ = Permission.of("customer", Action.READ);

    private VisibleCustomers() {}

    /**
     * @param customers the table of customers or the published view of it, maybe under an alias
     */
    public static Condition to(Viewer viewer, Table<?> customers) {
        return reachedBy(viewer, Action.READ, customers);
    }

    /** Those to which the viewer may also do something else. */
    public static Condition reachedBy(Viewer viewer, Action action, Table<?> customers) {
        Reach reach = viewer.reach(Permission.of("customer", action));
        return switch (reach) {
            case ALL -> noCondition();
            case NONE -> falseCondition();
            case OWN -> own(viewer, customers);
            case TEAM -> own(viewer, customers).or(team(viewer, customers));
            case DEPARTMENT ->
                    own(viewer, customers)
                            .or(team(viewer, customers))
                            .or(department(viewer, customers));
        };
    }

    /** True for a customer that the viewer reaches, in the list of what a query selects. */
    public static Field<Boolean> isReachedBy(Viewer viewer, Action action, Table<?> customers) {
        // a condition that leaves nothing to ask is no field; nobody's customer is unknown, not
        // false
        return coalesce(
                field(trueCondition().and(reachedBy(viewer, action, customers))), inline(false));
    }

    private static Condition own(Viewer viewer, Table<?> customers) {
        return id(customers, "owner_id").eq(viewer.id());
    }

    private static Condition team(Viewer viewer, Table<?> customers) {
        UUID[] teams = viewer.teams().toArray(UUID[]::new);
        return condition("{0} = any({1})", id(customers, "team_id"), val(teams));
    }

    private static Condition department(Viewer viewer, Table<?> customers) {
        UUID[] departments = viewer.departments().toArray(UUID[]::new);
        return condition("{0} = any({1})", id(customers, "department_id"), val(departments));
    }

    private static Field<UUID> id(Table<?> customers, String column) {
        return Objects.requireNonNull(customers.field(column, UUID.class));
    }
}
