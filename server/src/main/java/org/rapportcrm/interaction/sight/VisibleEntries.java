package org.rapportcrm.interaction.sight;

import static org.jooq.impl.DSL.falseCondition;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.util.List;
import org.jooq.Condition;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;

/**
 * Which entries of the timeline a viewer may read. An entry that stands for a record of another
 * module is read by whoever may read that kind of record.
 */
public final class VisibleEntries {
    private static final String KIND = "interaction";

    private VisibleEntries() {}

    public static Condition toRead(Viewer viewer) {
        Condition ours =
                INTERACTION_.RECORD_TYPE.isNull().and(Visible.toRead(viewer, KIND, INTERACTION_));
        Condition others =
                viewer.isHouse() ? INTERACTION_.RECORD_TYPE.isNotNull() : falseCondition();
        for (Reach reach : List.of(Reach.OWN, Reach.TEAM, Reach.DEPARTMENT, Reach.ALL)) {
            List<String> kinds = kinds(viewer, reach);
            if (!kinds.isEmpty()) {
                others =
                        others.or(
                                INTERACTION_
                                        .RECORD_TYPE
                                        .in(kinds)
                                        .and(Visible.within(viewer, KIND, INTERACTION_, reach)));
            }
        }
        return ours.or(others);
    }

    /** An entry that stands for a record of another module is changed there. */
    public static Condition toChange(Viewer viewer) {
        return INTERACTION_.RECORD_TYPE.isNull().and(Visible.toChange(viewer, KIND, INTERACTION_));
    }

    private static List<String> kinds(Viewer viewer, Reach reach) {
        return viewer.grants().entrySet().stream()
                .filter(grant -> grant.getKey().action() == Action.READ)
                .filter(grant -> grant.getValue() == reach)
                .map(grant -> grant.getKey())
                .map(Permission::kind)
                .sorted()
                .toList();
    }
}
