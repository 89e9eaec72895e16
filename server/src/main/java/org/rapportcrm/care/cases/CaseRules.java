package org.rapportcrm.care.cases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.cases.CaseLog.Earlier;
import org.rapportcrm.care.setup.Queues;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Status;
import org.rapportcrm.care.setup.Statuses;
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
    private final CaseLog log;
    private final Clock clock;

    CaseRules(Statuses statuses, Queues queues, CaseLog log, Clock clock) {
        this.statuses = statuses;
        this.queues = queues;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How a case comes to its status.
     *
     * @param user of us who brought it there
     * @param back whether what was done is taken back
     */
    private record Move(Instant at, @Nullable UUID user, boolean back) {}

    void apply(Landing landing, List<Draft> drafts) {
        Statuses.All all = statuses.all();
        Queues.All places = queues.all();
        Map<UUID, Earlier> earlier =
                log.isTakenBack(landing)
                        ? log.earlier(drafts.stream().map(Draft::id).toList())
                        : Map.of();
        for (Draft draft : drafts) {
            Instant at = at(draft);
            subject(draft);
            fillIn(draft, at);
            hear(draft, at);
            Status status =
                    draft.value("status") instanceof UUID id
                            ? all.status(id).orElse(all.ofNew())
                            : all.ofNew();
            Earlier was = earlier.get(draft.id());
            UUID user = draft.row().isTyped() ? landing.author().viewer().id() : null;
            enter(
                    status,
                    was == null || !was.status().equals(status.id())
                            ? new Move(at, user, false)
                            : new Move(was.at(), was.user(), true),
                    draft);
            toTheTeamOf(places, draft);
        }
    }

    private Instant at(Draft draft) {
        Object said = draft.value(CaseFields.AT);
        if (said == null && draft.isNew()) {
            said = draft.value("opened_at");
        }
        return said instanceof Instant at ? at : clock.instant();
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

    private static void enter(Status status, Move move, Draft draft) {
        draft.set("status", status.id());
        draft.set("state", status.state().key());
        if (!draft.changes("status")) {
            return;
        }
        draft.set("status_since", move.at());
        boolean wasSolved = State.SOLVED.key().equals(draft.before("state"));
        boolean isSolved = status.state() == State.SOLVED;
        if (isSolved && !wasSolved) {
            draft.set("solved_at", move.at());
            draft.set("solved_by", move.user());
            count(draft, move.back() ? -1 : 0);
        } else if (!isSolved && wasSolved) {
            draft.set("solved_at", null);
            draft.set("solved_by", null);
            count(draft, move.back() ? 0 : 1);
        }
    }

    private static void count(Draft draft, int more) {
        if (draft.value("reopened") instanceof BigDecimal times) {
            draft.set("reopened", times.add(BigDecimal.valueOf(more)).max(BigDecimal.ZERO));
        }
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
