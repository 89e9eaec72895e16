package org.rapportcrm.identity.match;

import java.util.List;
import org.rapportcrm.analytics.matching.Comparison;

/**
 * What comparing two customers came to, as it is kept: prior, household and the bits of all fields
 * add up to the weight, which is the probability on another scale.
 *
 * @param prior in bits, what any two customers have: most are not one
 * @param householdBits zero or less: what the explanation "same household" takes away
 * @param household that they are two who share a household, 0 to 1
 */
public record Judgement(
        double prior, double householdBits, double household, List<Evidence> evidence) {
    public Judgement {
        evidence = List.copyOf(evidence);
    }

    public static Judgement of(Comparison comparison) {
        return new Judgement(
                comparison.priorBits(),
                comparison.householdBits(),
                comparison.household(),
                comparison.fields().stream()
                        .map(field ->
                                new Evidence(
                                        field.field().name(),
                                        field.agreement().name(),
                                        field.bits(),
                                        field.frequencyBits(),
                                        field.vetoes()))
                        .toList());
    }

    public double weight() {
        return prior + householdBits + evidence.stream().mapToDouble(Evidence::bits).sum();
    }

    public double probability() {
        return 1 / (1 + Math.pow(2, -weight()));
    }

    /** Whether two of one household are likelier than one person. */
    public boolean suggestsHousehold() {
        return household >= 0.5 && household > probability();
    }

    /** Whether a strong identifier differs: then nobody is joined without being asked. */
    public boolean hasVeto() {
        return evidence.stream().anyMatch(Evidence::vetoes);
    }
}
