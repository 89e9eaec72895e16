package org.rapportcrm.record.read;

import java.time.Clock;
import org.jooq.Condition;
import org.rapportcrm.record.filter.Asker;
import org.rapportcrm.record.filter.Conditions;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Which rows a list has: those that its viewer sees and its filter lets pass. */
@Component
class Narrowing {
    private final Conditions conditions;
    private final Clock clock;

    Narrowing(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    Condition of(ListRequest request, Selection selection, Viewer viewer) {
        Asker asker = new Asker(viewer, clock.instant());
        return selection
                .table()
                .reachedBy(viewer, Action.READ, selection.rows())
                .and(conditions.of(request.filter(), request.type(), selection.rows(), asker))
                .and(request.narrowed().apply(selection.rows()));
    }
}
