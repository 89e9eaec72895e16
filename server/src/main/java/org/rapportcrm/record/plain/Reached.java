package org.rapportcrm.record.plain;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/** How far a right goes over records with an owner, a team and a department; asked twice alike. */
final class Reached {
    private Reached() {}

    static Condition by(Viewer viewer, Permission permission, Table<?> rows) {
        Reach reach = viewer.reach(permission);
        if (reach == Reach.ALL) {
            return noCondition();
        }
        Condition any = falseCondition();
        for (Ours ours : Ours.WIDENING) {
            Field<UUID> column = rows.field(ours.column(), UUID.class);
            if (ours.reach().compareTo(reach) <= 0 && column != null) {
                any = any.or(Among.of(column, ours.of(viewer)));
            }
        }
        return any;
    }

    /**
     * @param values by field
     */
    static boolean is(
            Viewer viewer, Permission permission, Map<String, ? extends @Nullable Object> values) {
        Reach reach = viewer.reach(permission);
        return reach == Reach.ALL
                || Ours.WIDENING.stream()
                        .filter(ours -> ours.reach().compareTo(reach) <= 0)
                        .anyMatch(ours ->
                                values.get(ours.field()) instanceof UUID id
                                        && ours.of(viewer).contains(id));
    }

    /** Whether the viewer may do something with a record, which they must see for it. */
    static boolean is(
            Viewer viewer,
            String kind,
            Action action,
            Map<String, ? extends @Nullable Object> values) {
        return is(viewer, Permission.of(kind, Action.READ), values)
                && is(viewer, Permission.of(kind, action), values);
    }

    /** Whose a record is, in one respect. */
    private record Ours(String field, Reach reach) {
        /** In the order of {@link Reach}, which begins with none. */
        static final List<Ours> WIDENING =
                List.of(
                        new Ours("owner", Reach.OWN),
                        new Ours("team", Reach.TEAM),
                        new Ours("department", Reach.DEPARTMENT));

        String column() {
            return field + "_id";
        }

        Collection<UUID> of(Viewer viewer) {
            return Objects.requireNonNull(
                    switch (field) {
                        case "owner" -> List.of(viewer.id());
                        case "team" -> viewer.teams();
                        default -> viewer.departments();
                    });
        }
    }
}
