package org.rapportcrm.care.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.plain.Draft;
import org.springframework.stereotype.Component;

/**
 * What follows from cases: which status they had when, and what their customer's timeline tells.
 */
@Component
class CaseTrail {
    /** What an entry of the timeline tells, or stands by. */
    private static final List<String> TOLD =
            List.of("subject", "customer", "status", "opened_at", "owner", "department");

    private final CaseLog log;
    private final CaseEntries entries;
    private final Timeline timeline;

    CaseTrail(CaseLog log, CaseEntries entries, Timeline timeline) {
        this.log = log;
        this.entries = entries;
        this.timeline = timeline;
    }

    void write(Landing landing, List<Draft> written) {
        List<UUID> told =
                written.stream()
                        .filter(draft ->
                                draft.customer() != null || draft.before("customer") != null)
                        .filter(draft -> TOLD.stream().anyMatch(draft::changes))
                        .map(Draft::id)
                        .toList();
        // before the log forgets a change that is taken back
        remove(told);
        log.write(landing, written);
        timeline.add(entries.of(told));
    }

    /** Writes anew what the timelines of their customers tell of these cases. */
    void tell(Collection<UUID> cases) {
        remove(cases);
        timeline.add(entries.of(cases));
    }

    void remove(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            timeline.remove(entries.ids(cases));
        }
    }
}
