package org.rapportcrm.interaction.sight;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.customer.view.Tables.PROFILE;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.access.Teammates;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.interaction.Restriction;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/**
 * Which records of this module a viewer may read or change. It works on every table with the
 * columns user_id, department_id and restricted; where there is an assignee_id, the record is
 * theirs as well. A restriction is passed by its author, its department, and whoever administers
 * the kind.
 */
public final class Visible {
    private final Viewer viewer;
    private final String kind;
    private final Table<?> table;

    private Visible(Viewer viewer, String kind, Table<?> table) {
        this.viewer = viewer;
        this.kind = kind;
        this.table = table;
    }

    public static Condition toRead(Viewer viewer, String kind, Table<?> table) {
        Visible visible = new Visible(viewer, kind, table);
        return visible.within(viewer.reach(Permission.of(kind, Action.READ)));
    }

    /**
     * What may be changed can be read, too, and so can its customer, unless it is one's own task.
     */
    public static Condition toChange(Viewer viewer, String kind, Table<?> table) {
        Visible visible = new Visible(viewer, kind, table);
        return visible.within(viewer.reach(Permission.of(kind, Action.WRITE)))
                .and(toRead(viewer, kind, table))
                .and(visible.ofSeenCustomer());
    }

    /** In lists over all customers; of one that is hidden or in the bin nobody reads by the way. */
    public static Condition inLists(Viewer viewer, String kind, Action action, Table<?> table) {
        Visible visible = new Visible(viewer, kind, table);
        return toRead(viewer, kind, table)
                .and(visible.within(viewer.reach(Permission.of(kind, action))))
                .and(visible.ofSeenCustomer())
                .and(visible.ofNobodyInTheBin());
    }

    static Condition within(Viewer viewer, String kind, Table<?> table, Reach reach) {
        return new Visible(viewer, kind, table).within(reach);
    }

    private Condition within(Reach reach) {
        Condition reached =
                switch (reach) {
                    case NONE -> falseCondition();
                    case OWN -> own();
                    case TEAM -> own().or(ofMyTeams());
                    case DEPARTMENT -> own().or(ofMyTeams()).or(ofMyDepartment());
                    case ALL -> trueCondition();
                };
        return viewer.isHouse() || viewer.may(kind, Action.ADMINISTER)
                ? reached
                : reached.and(isOpenToMe());
    }

    private Condition ofSeenCustomer() {
        if (viewer.reach(VisibleCustomers.READ) == Reach.ALL) {
            return trueCondition();
        }
        Condition seen =
                exists(
                        selectOne()
                                .from(PROFILE)
                                .where(PROFILE.ID.eq(id("customer_id")))
                                .and(VisibleCustomers.to(viewer, PROFILE)));
        return table.field("assignee_id") == null ? seen : seen.or(own());
    }

    /** The bin is small: asked the other way round, a list would look each customer up. */
    private Condition ofNobodyInTheBin() {
        return notExists(
                selectOne()
                        .from(PROFILE)
                        .where(PROFILE.ID.eq(id("customer_id")), PROFILE.DELETED_AT.isNotNull()));
    }

    private Condition isOpenToMe() {
        Field<String> restricted = requireNonNull(table.field("restricted", String.class));
        return restricted
                .isNull()
                .or(own())
                .or(restricted.eq(Restriction.DEPARTMENT.key()).and(ofMyDepartment()));
    }

    private Condition own() {
        return user(user -> user.eq(viewer.id()));
    }

    private Condition ofMyTeams() {
        return user(user -> Teammates.include(viewer, user));
    }

    private Condition user(Function<Field<UUID>, Condition> rule) {
        Condition author = rule.apply(id("user_id"));
        Field<UUID> assignee = table.field("assignee_id", UUID.class);
        return assignee == null ? author : author.or(rule.apply(assignee));
    }

    private Condition ofMyDepartment() {
        UUID[] departments = viewer.departments().toArray(UUID[]::new);
        return id("department_id").eq(any(val(departments)));
    }

    private Field<UUID> id(String column) {
        return requireNonNull(table.field(column, UUID.class));
    }
}
