package org.rapportcrm.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does in their day with a record of a plain kind that waits for them. */
@Component
public class DueRecords {
    private final StandingRecords standing;
    private final RecordHands hands;
    private final Snoozes snoozes;

    DueRecords(StandingRecords standing, RecordHands hands, Snoozes snoozes) {
        this.standing = standing;
        this.hands = hands;
        this.snoozes = snoozes;
    }

    /**
     * @throws RecordNotFound when the viewer does not see it
     */
    public Toast later(PlainType type, UUID id, TypedTime until, Viewer viewer, Words words) {
        String title = title(type, id, viewer, Action.READ);
        return snoozes.putOff(new Snoozes.Waiting(type.key(), id, title), until, viewer, words);
    }

    /**
     * @throws RecordNotFound when the viewer may not change it
     */
    @Transactional
    public Toast handOver(PlainType type, UUID id, UUID colleague, Viewer viewer) {
        String title = title(type, id, viewer, Action.WRITE);
        Map<String, Object> owner = Map.of("owner", colleague.toString());
        Outcome outcome = hands.edit(type, Author.of(viewer), List.of(id), owner).getFirst();
        if (outcome.reason() != null) {
            throw new RecordNotFound();
        }
        return Toast.of("access.due.handed-over", title);
    }

    private String title(PlainType type, UUID id, Viewer viewer, Action action) {
        String field = type.table().orElseThrow().title();
        return String.valueOf(standing.read(type, id, viewer, action).value(field));
    }
}
