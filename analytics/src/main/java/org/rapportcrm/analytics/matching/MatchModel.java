package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What we know of how records of the same customer agree: an immutable value. Learned from records
 * without labels ({@link Matching#learn}), moved by what people decided, kept as text.
 */
public final class MatchModel {
    private final Schema schema;
    private final Weights weights;
    private final List<Frequencies> frequencies;
    private final List<Decision> decisions;
    private final double[][] bits;

    MatchModel(
            Schema schema,
            Weights weights,
            List<Frequencies> frequencies,
            List<Decision> decisions) {
        this.schema = schema;
        this.weights = weights;
        this.frequencies = List.copyOf(frequencies);
        this.decisions = List.copyOf(decisions);
        this.bits = DecisionFit.bits(weights, this.decisions);
    }

    /** What holds for records in general, for the time before there are any to learn from. */
    public static MatchModel initial(Schema schema) {
        var unknown = schema.fields().stream().map(field -> Frequencies.UNKNOWN).toList();
        return new MatchModel(schema, Weights.initial(schema).withSwaps(), unknown, List.of());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static MatchModel parse(String text) {
        return ModelText.read(text);
    }

    /** Lines with tabs between their parts; the first names the form and its version. */
    public String text() {
        return ModelText.write(this);
    }

    public Schema schema() {
        return schema;
    }

    /** log2 odds that two records chosen blindly are the same. */
    public double priorBits() {
        return weights.prior();
    }

    public Comparison compare(MatchRecord one, MatchRecord other) {
        return compare(one, List.of(other)).getFirst();
    }

    /** Holds one record against each of the others; cheaper than one by one. */
    public List<Comparison> compare(MatchRecord one, List<MatchRecord> others) {
        Records records = new Records(schema).add(one);
        others.forEach(records::add);
        var scorer = new Scorer(this, records);
        var pair = new PairScore(schema.size());
        var comparisons = new ArrayList<Comparison>(others.size());
        for (int other = 1; other <= others.size(); other++) {
            scorer.score(0, other, pair);
            comparisons.add(scorer.comparison(pair));
        }
        return comparisons;
    }

    /** What each way of agreeing is worth, before and after what people decided. */
    public List<LevelWeight> weights(Field field) {
        int index = schema.index(field.name());
        return Levels.of(field.kind()).agreements().stream()
                .map(agreement -> weight(index, agreement))
                .toList();
    }

    private LevelWeight weight(int field, Agreement agreement) {
        int level = agreement.ordinal();
        return new LevelWeight(
                schema.field(field),
                agreement,
                weights.m()[field][level],
                weights.u()[field][level],
                weights.bits(field, level),
                bits[field][level]);
    }

    public List<Decision> decisions() {
        return decisions;
    }

    /**
     * The model after one decision more. Weights move toward what was decided, by logistic
     * regression that holds them near what was learned; the decisions are kept, not the movement.
     *
     * @throws IllegalArgumentException when the decision is of another schema
     */
    public MatchModel with(Decision decision) {
        if (decision.agreements().size() != schema.size()) {
            throw new IllegalArgumentException("a decision has an agreement for each field");
        }
        return new MatchModel(
                schema,
                weights,
                frequencies,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }

    /** The model as if this decision had never been made; nothing changes if it was not. */
    public MatchModel without(Decision decision) {
        var rest = new ArrayList<>(decisions);
        rest.remove(decision);
        return new MatchModel(schema, weights, frequencies, rest);
    }

    /** The same decisions over what was learned anew. */
    public MatchModel decidedLike(MatchModel other) {
        return new MatchModel(schema, weights, frequencies, other.decisions);
    }

    Weights weights() {
        return weights;
    }

    List<Frequencies> frequencies() {
        return frequencies;
    }

    /** What each field tells of records of the same customer, in bits, on average. */
    double[] information() {
        double[] information = new double[schema.size()];
        for (int field = 0; field < information.length; field++) {
            for (int level = 0; level < Levels.ALL; level++) {
                information[field] += weights.m()[field][level] * bits[field][level];
            }
        }
        return information;
    }

    double[][] bits() {
        return bits;
    }
}
