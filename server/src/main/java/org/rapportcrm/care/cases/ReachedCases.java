package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.UUID;
import org.jooq.Condition;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which cases a viewer may see and change. */
@Component
public class ReachedCases {
    private final CaseType type;
    private final StandingRecords standing;

    ReachedCases(CaseType type, StandingRecords standing) {
        this.type = type;
        this.standing = standing;
    }

    public Condition seenBy(Viewer viewer) {
        return type.table().orElseThrow().reachedBy(viewer, Action.READ, SERVICE_CASE);
    }

    /**
     * Holds it until the open transaction ends.
     *
     * @throws RecordNotFound when the viewer may not change it
     */
    public Standing lock(UUID id, Viewer viewer) {
        return standing.lock(type, id, viewer, Action.WRITE);
    }

    /**
     * @throws RecordNotFound when the viewer may not do that with it
     */
    public Standing read(UUID id, Viewer viewer, Action action) {
        return standing.read(type, id, viewer, action);
    }

    public static boolean isSolved(Standing standing) {
        return State.SOLVED.key().equals(standing.value("state"));
    }

    public boolean mayWrite(UUID id, Viewer viewer) {
        try {
            standing.read(type, id, viewer, Action.WRITE);
            return viewer.may(CaseType.KIND, Action.WRITE);
        } catch (RecordNotFound _) {
            return false;
        }
    }
}
