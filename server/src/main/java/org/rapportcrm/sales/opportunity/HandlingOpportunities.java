package org.rapportcrm.sales.opportunity;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.access.Snoozes;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does with an opportunity in their day. */
@Component
class HandlingOpportunities {
    private final OpportunityType type;
    private final StandingRecords standing;
    private final RecordHands hands;
    private final Snoozes snoozes;

    HandlingOpportunities(
            OpportunityType type, StandingRecords standing, RecordHands hands, Snoozes snoozes) {
        this.type = type;
        this.standing = standing;
        this.hands = hands;
        this.snoozes = snoozes;
    }

    Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        String name = named(id, viewer, Action.READ);
        Instant then = until.at(viewer.zone(), LocalTime.MIN);
        snoozes.until(viewer, OpportunityType.KIND, id, then);
        return Toast.of("sales.due.again", name, words.date(then))
                .undoneBy("/day/waking?kind=opportunity&id=" + id);
    }

    @Transactional
    public Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        String name = named(id, viewer, Action.WRITE);
        Outcome outcome =
                hands.of(type)
                        .write(
                                type.key(),
                                Author.of(viewer),
                                List.of(Row.edit(id, Map.of("owner", colleague.toString()))))
                        .getFirst();
        if (outcome.reason() != null) {
            throw new RecordNotFound();
        }
        return Toast.of("sales.due.handed-over", name);
    }

    private String named(UUID id, Viewer viewer, Action action) {
        Object name = standing.read(type, id, viewer, action).values().get("name");
        return String.valueOf(name);
    }
}
