package org.rapportcrm.record.bulk;

import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** To have begun something is not enough to stop it or to take it back: a token may only read. */
@Component
class BulkRights {
    private final RecordTypes types;
    private final RecordActions actions;

    BulkRights(RecordTypes types, RecordActions actions) {
        this.types = types;
        this.actions = actions;
    }

    /**
     * @throws NotAllowed when the viewer may not do what the work does
     */
    void check(BulkWork work, Viewer viewer) {
        RecordType type = types.get(work.kind());
        Permission needed =
                type.permission(
                        actions.find(type, work.action()).orElseThrow(RecordNotFound::new).right());
        if (!viewer.may(needed)) {
            throw new NotAllowed(needed);
        }
    }
}
