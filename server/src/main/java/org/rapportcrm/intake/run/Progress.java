package org.rapportcrm.intake.run;

import java.util.List;
import org.rapportcrm.record.Outcome;

/**
 * How far an import is: rows read = used + waiting + refused + known, where known rows were there
 * before and changed nothing.
 */
public record Progress(
        long read, long used, long waiting, long refused, long known, long created, long changed) {
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);

    Progress plus(List<Outcome> outcomes, long alreadyKnown) {
        return new Progress(
                read + outcomes.size() + alreadyKnown,
                used + count(outcomes, Outcome.State.USED),
                waiting + count(outcomes, Outcome.State.WAITING),
                refused + count(outcomes, Outcome.State.REFUSED),
                known + alreadyKnown,
                created + effects(outcomes, Outcome.Effect.CREATED),
                changed + effects(outcomes, Outcome.Effect.CHANGED));
    }

    public Progress plus(Progress other) {
        return new Progress(
                read + other.read,
                used + other.used,
                waiting + other.waiting,
                refused + other.refused,
                known + other.known,
                created + other.created,
                changed + other.changed);
    }

    private static long count(List<Outcome> outcomes, Outcome.State state) {
        return outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }

    private static long effects(List<Outcome> outcomes, Outcome.Effect effect) {
        return outcomes.stream().filter(outcome -> outcome.effect() == effect).count();
    }
}
