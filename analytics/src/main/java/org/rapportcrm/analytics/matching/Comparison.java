package org.rapportcrm.analytics.matching;

import java.util.List;

/**
 * Two records held against each other, with the whole sum: {@code totalBits = priorBits + bits of
 * the fields + householdBits}, and {@code probability = 1 / (1 + 2^-totalBits)}.
 *
 * @param probability that both are the same customer, 0 to 1; the veto is not in it
 * @param household that they are not the same, but share a household or house, 0 to 1
 * @param priorBits log2 odds that two records chosen blindly are the same
 * @param householdBits zero or negative: what the explanation "same household" takes away
 */
public record Comparison(
        double probability,
        double household,
        double priorBits,
        double householdBits,
        List<FieldComparison> fields) {
    public Comparison {
        fields = List.copyOf(fields);
    }

    public double totalBits() {
        return priorBits + householdBits + fields.stream().mapToDouble(FieldComparison::bits).sum();
    }

    public boolean vetoed() {
        return fields.stream().anyMatch(FieldComparison::vetoes);
    }

    public Outcome outcome(Thresholds thresholds) {
        if (vetoed()) {
            return Outcome.VETOED;
        }
        if (probability >= thresholds.join()) {
            return Outcome.SAME;
        }
        if (household > probability && household >= 0.5) {
            return Outcome.SAME_HOUSEHOLD;
        }
        return probability >= thresholds.review() ? Outcome.UNCERTAIN : Outcome.DIFFERENT;
    }

    /** What a person said of this pair, to be given to {@link MatchModel#with(Decision)}. */
    public Decision decide(boolean same) {
        double rest =
                fields.stream().mapToDouble(FieldComparison::frequencyBits).sum()
                        + priorBits
                        + householdBits;
        return new Decision(fields.stream().map(FieldComparison::agreement).toList(), rest, same);
    }
}
