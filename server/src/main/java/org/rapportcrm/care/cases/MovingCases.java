package org.rapportcrm.care.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Statuses;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.WritingRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings cases to another status, in the transaction that is open. */
@Component
public class MovingCases {
    private final CaseType type;
    private final WritingRecords writing;
    private final Statuses statuses;

    MovingCases(CaseType type, WritingRecords writing, Statuses statuses) {
        this.type = type;
        this.writing = writing;
        this.statuses = statuses;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Draft to(UUID status, UUID id, Author author) {
        Row row = Row.edit(id, Map.of("status", status));
        return writing.write(
                        type, new Landing(author, Origin.byHand(author.viewer()), List.of(row)))
                .getFirst();
    }

    /** To the usual status of that state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft to(State state, UUID id, Author author) {
        return to(statuses.all().first(state).orElseThrow().id(), id, author);
    }
}
