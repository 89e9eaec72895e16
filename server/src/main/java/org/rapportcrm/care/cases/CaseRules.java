package org.rapportcrm.care.cases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.care.setup.Queues;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Status;
import org.rapportcrm.care.setup.Statuses;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.plain.Draft;
import org.springframework.stereotype.Component;

/** What is true of every case: it has one status, and is solved by somebody or not at all. */
@Component
class CaseRules {
    private static final String USUAL_PRIORITY = "normal";

    private final Statuses statuses;
    private final Queues queues;
    private final Clock clock;

    CaseRules(Statuses statuses, Queues queues, Clock clock) {
        this.statuses = statuses;
        this.queues = queues;
        this.clock = clock;
    }

    void apply(Landing landing, List<Draft> drafts) {
        Statuses.All all = statuses.all();
        Queues.All places = queues.all();
        for (Draft draft : drafts) {
            Instant at =
                    draft.value(CaseFields.AT) instanceof Instant said ? said : clock.instant();
            subject(draft);
            fillIn(draft, at);
            hear(draft, at);
            Status status =
                    draft.value("status") instanceof UUID id
                            ? all.status(id).orElse(all.ofNew())
                            : all.ofNew();
            enter(status, at, landing, draft);
            toTheTeamOf(places, draft);
        }
    }

    private static void subject(Draft draft) {
        if (draft.value("subject") != null) {
            return;
        }
        String own = draft.row().isTyped() ? null : draft.row().text("case_id");
        if (own == null) {
            draft.refuse("subject", Reason.of("record.reason.missing", "case.field.subject"));
        } else {
            draft.set("subject", "#" + own);
        }
    }

    private static void fillIn(Draft draft, Instant at) {
        if (draft.value("priority") == null) {
            draft.set("priority", USUAL_PRIORITY);
        }
        boolean earlier =
                draft.says(CaseFields.EVENT)
                        && draft.value("opened_at") instanceof Instant opened
                        && at.isBefore(opened);
        if (draft.value("opened_at") == null || earlier) {
            draft.set("opened_at", at);
        }
        if (draft.isNew()) {
            draft.set("reopened", BigDecimal.ZERO);
        }
    }

    /** Of an event that comes late, nothing but the log is told. */
    private static void hear(Draft draft, Instant at) {
        boolean late = draft.before("status_since") instanceof Instant since && at.isBefore(since);
        if (draft.value(CaseFields.EVENT) != null && !late) {
            draft.set("status", draft.value(CaseFields.EVENT));
        }
    }

    private static void enter(Status status, Instant at, Landing landing, Draft draft) {
        draft.set("status", status.id());
        draft.set("state", status.state().key());
        if (!draft.changes("status")) {
            return;
        }
        draft.set("status_since", at);
        boolean wasSolved = State.SOLVED.key().equals(draft.before("state"));
        boolean isSolved = status.state() == State.SOLVED;
        if (isSolved && !wasSolved) {
            draft.set("solved_at", at);
            draft.set("solved_by", draft.row().isTyped() ? landing.author().viewer().id() : null);
        } else if (!isSolved && wasSolved) {
            draft.set("solved_at", null);
            draft.set("solved_by", null);
            // what was solved by mistake never was
            if (landing.author().cause().kind() != Cause.Kind.UNDO) {
                draft.set("reopened", reopened(draft).add(BigDecimal.ONE));
            }
        }
    }

    private static BigDecimal reopened(Draft draft) {
        return draft.value("reopened") instanceof BigDecimal times ? times : BigDecimal.ZERO;
    }

    /** Whoever puts a case into a queue puts it before the team that works there. */
    private static void toTheTeamOf(Queues.All places, Draft draft) {
        if (draft.changes("queue")
                && !draft.changes("team")
                && draft.value("queue") instanceof UUID queue) {
            places.queue(queue)
                    .filter(place -> place.team() != null)
                    .ifPresent(place -> draft.set("team", place.team()));
        }
    }
}
