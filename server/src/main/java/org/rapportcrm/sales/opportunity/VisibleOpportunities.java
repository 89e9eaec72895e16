package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;

import org.jooq.Condition;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which opportunities a viewer may see. */
@Component
class VisibleOpportunities {
    private final OpportunityType type;

    VisibleOpportunities(OpportunityType type) {
        this.type = type;
    }

    Condition to(Viewer viewer) {
        return type.table().orElseThrow().reachedBy(viewer, Action.READ, OPPORTUNITY);
    }
}
