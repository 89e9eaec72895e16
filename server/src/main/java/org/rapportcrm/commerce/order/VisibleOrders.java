package org.rapportcrm.commerce.order;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.rapportcrm.access.Teammates;
import org.rapportcrm.commerce.db.tables.CustomerOrder;
import org.rapportcrm.record.GuardedColumns;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** Which orders a viewer may see; whoever reads orders adds this condition. */
public final class VisibleOrders {
    public static final Permission READ = Permission.of("order", Action.READ);

    private static final GuardedColumns COLUMNS = new GuardedColumns("order", VisibleOrders::guard);

    private VisibleOrders() {}

    public static Condition to(Viewer viewer) {
        return reachedBy(viewer, Action.READ, CUSTOMER_ORDER);
    }

    /**
     * @param orders their table, maybe under an alias
     */
    static Condition reachedBy(Viewer viewer, Action action, CustomerOrder orders) {
        Condition own = orders.EMPLOYEE_ID.eq(viewer.id());
        Condition team = own.or(Teammates.include(viewer, orders.EMPLOYEE_ID));
        return switch (viewer.reach(Permission.of("order", action))) {
            case ALL -> noCondition();
            case NONE -> falseCondition();
            case OWN -> own;
            case TEAM -> team;
            case DEPARTMENT ->
                    team.or(
                            orders.DEPARTMENT_ID.eq(
                                    any(val(viewer.departments().toArray(UUID[]::new)))));
        };
    }

    /** Those columns of orders and their lines that are denied to the viewer come empty. */
    public static List<Field<?>> columns(Viewer viewer, List<Field<?>> columns) {
        return COLUMNS.of(viewer, columns);
    }

    /** Whether the viewer may know prices, totals and what follows from them. */
    public static boolean isPricedFor(Viewer viewer) {
        return COLUMNS.isReadBy(viewer, OrderType.AMOUNT);
    }

    private static String guard(String column) {
        return switch (column) {
            case "total", "unit_price" -> OrderType.AMOUNT;
            default -> column;
        };
    }

    /** Sums tell of every order in them. */
    public static boolean allTo(Viewer viewer) {
        return viewer.reach(READ) == Reach.ALL;
    }
}
