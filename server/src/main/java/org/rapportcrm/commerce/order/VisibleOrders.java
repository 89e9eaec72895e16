package org.rapportcrm.commerce.order;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.util.UUID;
import org.jooq.Condition;
import org.rapportcrm.access.Teammates;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** Which orders a viewer may see; whoever reads orders adds this condition. */
public final class VisibleOrders {
    public static final Permission READ = Permission.of("order", Action.READ);

    private VisibleOrders() {}

    public static Condition to(Viewer viewer) {
        Condition own = CUSTOMER_ORDER.EMPLOYEE_ID.eq(viewer.id());
        Condition team = own.or(Teammates.include(viewer, CUSTOMER_ORDER.EMPLOYEE_ID));
        return switch (viewer.reach(READ)) {
            case ALL -> noCondition();
            case NONE -> falseCondition();
            case OWN -> own;
            case TEAM -> team;
            case DEPARTMENT ->
                    team.or(CUSTOMER_ORDER.DEPARTMENT_ID.eq(val(viewer.department(), UUID.class)));
        };
    }

    /** Sums tell of every order in them. */
    public static boolean allTo(Viewer viewer) {
        return viewer.reach(READ) == Reach.ALL;
    }
}
