package org.rapportcrm.identity.pair;

import java.util.Optional;
import org.rapportcrm.analytics.matching.Comparison;
import org.rapportcrm.identity.match.Judgement;
import org.rapportcrm.identity.match.Subject;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.identity.match.Thresholds;

/** What a comparison means by what is set up for the source of the one who came later. Pure. */
public record Judging(Thresholds.All thresholds) {
    /** Nothing where they are hardly the same, nor of one household. */
    public Optional<Found> judge(Subject one, Subject other, Comparison comparison) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        Subject first = inOrder ? one : other;
        Subject second = inOrder ? other : one;
        Threshold threshold = thresholds.of(second.source());
        Judgement judgement = Judgement.of(comparison);
        return threshold.isDoubtful(judgement)
                ? Optional.of(
                        new Found(
                                first.id(),
                                second.id(),
                                first.print(),
                                second.print(),
                                judgement,
                                threshold.isSure(judgement),
                                threshold.team() == null ? first.team() : threshold.team()))
                : Optional.empty();
    }
}
