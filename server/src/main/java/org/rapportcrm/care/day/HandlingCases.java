package org.rapportcrm.care.day;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.access.Snoozes;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.care.cases.MovingCases;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.plain.RecordHistory;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does with a case in their day. */
@Component
class HandlingCases {
    private final CaseType type;
    private final ReachedCases cases;
    private final MovingCases moving;
    private final RecordHands hands;
    private final RecordHistory history;
    private final Snoozes snoozes;

    HandlingCases(
            CaseType type,
            ReachedCases cases,
            MovingCases moving,
            RecordHands hands,
            RecordHistory history,
            Snoozes snoozes) {
        this.type = type;
        this.cases = cases;
        this.moving = moving;
        this.hands = hands;
        this.history = history;
        this.snoozes = snoozes;
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

    Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        String subject = subject(id, viewer, Action.READ);
        Instant then = until.at(viewer.zone(), LocalTime.MIN);
        snoozes.until(viewer, CaseType.KIND, id, then);
        return Toast.of("care.due.again", subject, words.date(then))
                .undoneBy("/day/waking?kind=case&id=" + id);
    }

    @Transactional
    public Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        String subject = subject(id, viewer, Action.WRITE);
        Row row = Row.edit(id, Map.of("owner", colleague.toString()));
        Outcome outcome =
                hands.of(type).write(type.key(), Author.of(viewer), List.of(row)).getFirst();
        if (outcome.reason() != null) {
            throw new RecordNotFound();
        }
        return Toast.of("care.due.handed-over", subject);
    }

    private String subject(UUID id, Viewer viewer, Action action) {
        return String.valueOf(cases.read(id, viewer, action).value("subject"));
    }
}
