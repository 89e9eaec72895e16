package org.rapportcrm.care.day;

import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.care.cases.MovingCases;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.plain.RecordHistory;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case solved where it stands in the day, with the way back. */
@Component
class SolvingOfTheDay {
    private final CaseType type;
    private final ReachedCases cases;
    private final MovingCases moving;
    private final RecordHistory history;

    SolvingOfTheDay(CaseType type, ReachedCases cases, MovingCases moving, RecordHistory history) {
        this.type = type;
        this.cases = cases;
        this.moving = moving;
        this.history = history;
    }

    @Transactional
    public Toast solve(Viewer viewer, UUID id, Words words) {
        Standing standing = cases.lock(id, viewer);
        Optional<Reason> refused =
                ReachedCases.isSolved(standing)
                        ? Optional.of(Reason.of("care.action.not.solve"))
                        : moving.to(State.SOLVED, id, Author.of(viewer)).refusal();
        return refused.map(why -> ReasonWords.text(why, words))
                .map(why -> Toast.refusal("care.said.refused", why))
                .orElseGet(() -> solved(id, String.valueOf(standing.value("subject"))));
    }

    private Toast solved(UUID id, String subject) {
        Toast said = Toast.of("care.due.solved", subject);
        return history.newest(type.key(), id)
                .map(change -> said.undoneBy("/cases/" + id + "/undo?change=" + change))
                .orElse(said);
    }
}
