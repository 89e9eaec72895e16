package org.rapportcrm.record.bulk;

import java.time.Clock;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.filter.Asker;
import org.rapportcrm.record.filter.BadFilter;
import org.rapportcrm.record.filter.Conditions;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What cannot be asked is refused at once, not when the work has begun. */
@Component
class AskableFilters {
    private final Conditions conditions;
    private final Clock clock;

    AskableFilters(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * @throws BadFilter when it names what is not there or denied to the viewer
     */
    void check(Chosen chosen, RecordType type, Viewer viewer) {
        if (chosen instanceof Chosen.All(var filter)) {
            conditions.of(
                    filter,
                    type,
                    type.table().orElseThrow().whole(),
                    new Asker(viewer, clock.instant()));
        }
    }
}
